"""The histograms of the Map in a browser, without a server: their module draws what it is given."""

from pathlib import Path

import pytest

import pages.map_ui.linked.histograms as histograms

pytestmark = pytest.mark.browser

SHOW = """async ([source, shown]) => {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const { default: show } = await import(address);
  const host = document.body.appendChild(document.createElement("div"));
  return shown.map((panel) => {
    show({ data: { panels: [panel] }, parentElement: host, setTriggerValue: () => {} });
    const choice = host.querySelector("select");
    return [choice.value, [...choice.options].map((option) => option.text)];
  });
}"""


def test_after_a_change_of_checkpoint_its_dimensions_are_offered_with_their_nats(window) -> None:
    def panel(shown: str, **nats: float) -> dict[str, object]:
        choices = [[name, f"{name}: {value:.2f} nats"] for name, value in nats.items()]
        bins = {"low": 0.0, "step": 1.0, "whole": False, "all": [1, 2], "rest": [1, 2], "chosen": None}
        return {"name": shown, "place": "dimension ", "title": shown, "choices": choices, **bins}

    page = window.new_page()
    source = Path(histograms.__file__).with_suffix(".js").read_text(encoding="utf-8")
    panels = [panel("d0", d0=3.0, d1=1.0), panel("d5", d5=2.5, d0=0.5, d1=0.25), panel("d0", d5=2.5, d0=0.5, d1=0.25)]
    first, second, third = page.evaluate(SHOW, [source, panels])
    page.close()
    assert first == ["d0", ["d0: 3.00 nats", "d1: 1.00 nats"]]
    assert second == ["d5", ["d5: 2.50 nats", "d0: 0.50 nats", "d1: 0.25 nats"]]
    assert third == ["d0", second[1]]
