"""Positions on the map: their form in a link, and the points inside a polygon of them."""

import numpy as np

Corners = tuple[tuple[float, float], ...]  # x and y of each, map units


def inside(points: np.ndarray, polygon: np.ndarray) -> np.ndarray:
    """Return which points are inside a polygon (N,) bool, by the even-odd rule: where it crosses itself is a hole.

    Ray casting (Shimrat 1962): a point is inside when a ray to its right crosses the outline an odd number of times.
    The points are sorted by height, so that an edge looks only at those it could be crossed by.

    :param points: (N, 2).
    :param polygon: (K, 2) corners in order, the last joined to the first; fewer than three hold nothing.
    """
    within = np.zeros(len(points), dtype=bool)
    if len(polygon) < 3:
        return within
    low, high = polygon.min(0), polygon.max(0)
    rows = np.flatnonzero(((points >= low) & (points <= high)).all(1))
    rows = rows[np.argsort(points[rows, 1], kind="stable")]
    x, y = points[rows].astype(np.float64).T
    odd = np.zeros(len(rows), dtype=bool)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        first, last = np.searchsorted(y, [min(y0, y1), max(y0, y1)])  # half open: a corner belongs to one edge only
        if first < last:
            odd[first:last] ^= x[first:last] < x0 + (y[first:last] - y0) * (x1 - x0) / (y1 - y0)
    within[rows] = odd
    return within


def places_of(text: str) -> Corners:
    """Return the positions on the map in a link, "x,y" or "x,y,x,y ..."; empty where it has none."""
    try:
        numbers = [float(part) for part in text.split(",")] if text else []
    except ValueError:
        return ()
    if len(numbers) % 2 or not np.isfinite(numbers).all():
        return ()
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def text_of(places: Corners) -> str:
    """Return positions on the map in the form of a link."""
    return ",".join(f"{value:g}" for place in places for value in place)
