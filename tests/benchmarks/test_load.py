"""Load benchmark: many sessions on one server."""

import asyncio
import json
from collections.abc import Iterator

import psutil
import pytest

from benchmarks.load import Found, beside, keep_new_corpus, problems, tables, timed, visit_together
from benchmarks.serving import serve
from benchmarks.visitor import PageError, Visitor

Server = tuple[str, psutil.Process]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def server(home: str) -> Iterator[Server]:
    """The app on the shipped checkpoints."""
    with serve(MIDSENTENCE_HOME=home) as running:
        yield running


@pytest.mark.slow
def test_sessions_that_act_at_the_same_time_each_get_their_pages(
    server: Server, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIDSENTENCE_HOME", home)
    corpus = keep_new_corpus(home, 500)
    found = asyncio.run(visit_together(*server, sessions=4, seconds=0.0, pause=0.1, corpus=corpus))
    assert not found.errors
    assert json.loads(json.dumps(found.figures()))["seconds"].keys() == found.seconds.keys()
    assert len(found.seconds.pop("encode and map a corpus")) == 1
    assert {name: len(seconds) >= 4 for name, seconds in found.seconds.items()} == dict.fromkeys(
        ["first screen", "open Encode", "encode a sentence", "open Interpolate", "walk between two", "open Map"], True
    )


def test_an_error_on_a_page_is_seen_and_the_session_goes_on(server: Server) -> None:
    async def ask() -> None:
        async with Visitor(server[0]) as visitor:
            await visitor.visit("")  # the first visitor of a server goes through the frame
            await visitor.visit("encode")
            with pytest.raises(PageError, match="60 sentences are more than the 50"):
                await visitor.fill({"Sentences, one a line": "\n".join(["A dog runs."] * 60)}, press="Encode")
            await visitor.fill({"Sentences, one a line": "A dog runs."}, press="Encode")

    asyncio.run(ask())


def test_a_report_has_a_line_an_action_and_says_what_went_wrong() -> None:
    found = Found(memory=[(0.0, 500.0), (60.0, 510.0)], processor=1.5)
    found.seconds["encode"] += [1.0, 2.0, 3.0]
    found.errors["encode"].append("no memory")
    actions, memory, processor = tables(found)
    assert actions.rows == [["encode", "4", "2.00", "2.90", "3.00", "1"]]
    assert memory.rows[-1] == ["1.0", "510"]
    assert processor.rows == [["the server", "2", "0.38"]]
    assert problems(found) == ["encode: no memory"]


def test_an_error_is_counted_and_its_time_is_no_latency() -> None:
    async def act() -> None:
        raise PageError("no memory")

    found = Found(memory=[(0.0, 500.0), (60.0, 510.0)])
    asyncio.run(timed(found, "encode", act))
    assert not found.seconds["encode"]
    assert tables(found)[0].rows == [["encode", "1", "", "", "", "1"]]


def test_legs_of_two_versions_are_added_up_and_stand_beside_each_other() -> None:
    now, before = Found(), Found()
    for found, seconds in ((now, 1.0), (before, 2.0), (now, 3.0)):
        leg = Found(memory=[(0.0, 500.0), (60.0, 510.0)], trainings=[(0.0, 9.0)], processor=1.5)
        leg.seconds["encode"].append(seconds)
        found.add(leg)
    before.errors["encode"].append("no memory")
    assert now.memory[-1] == (120.0, 510.0)
    assert now.processor == 3.0
    assert beside(now, before).rows == [["encode", "2", "2", "2.00", "2.00", "2.90", "2.00", "0", "1"]]
    assert tables(now)[1].rows[0] == ["0.0", "500", "9"]
