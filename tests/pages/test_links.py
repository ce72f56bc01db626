"""Links: with any parameters a page opens, and uses those that are valid."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests.hostile_input.strategies import odd_texts

BY_VARIABLE = {"corpus", "app_checkpoint", "row", "at", "lasso", "from", "to", "filters"}  # asked for by a variable
PAGES = ("map", "interpolate", "traverse", "encode", "corpus", "diagnostics", "finetune", "collapse")
FOLDER = Path(__file__).resolve().parents[2] / "pages"
FEW = settings(max_examples=max(2, settings().max_examples // 20))  # a page takes a second


def _parameters() -> dict[str, list[str]]:
    """Return whatever might be a parameter of a page: its widgets' keys, and all that its parts read of a link."""
    sources = "\n".join(path.read_text() for path in FOLDER.rglob("*.py"))
    asked = set(re.findall(r'(?:link|query_params|url)\.get\("(\w+)"', sources)) | BY_VARIABLE
    return {name: sorted({*re.findall(rf'"({name}_\w+)"', sources), *asked}) for name in PAGES}


PARAMETERS = _parameters()
VALUES = st.one_of(
    odd_texts.map(lambda text: text.encode("utf-8", "replace").decode()),
    st.sampled_from(["-1", "0", "1", "99999999999999999999", "1e999", "nan", "inf", "1,2", "0.5,0.5", "1,2;3,4;5,6"]),
    st.sampled_from(["UMAP", "PCA", "true", "false", "clusters", "first", "dimension 0", "dimension 99", "[]", "{}"]),
    st.sampled_from(
        ['{"ranges":{"KL":[0,1]}}', '{"values":{"first":["a"]}}', '{"hidden":["first","a"]}', '{"hidden":[1]}']
    ),
    st.lists(st.integers(-5, 2**40), max_size=5).map(lambda numbers: ",".join(map(str, numbers))),
)


@pytest.mark.parametrize("name", PAGES)
@FEW
@given(st.data())
def test_a_page_opens_by_any_link(page: Callable[..., AppTest], name: str, data: st.DataObject) -> None:
    given_ = data.draw(st.dictionaries(st.sampled_from(PARAMETERS[name]), VALUES, min_size=1, max_size=4))
    test = page(name, **({"map_method": "PCA"} if name == "map" and "map_method" not in given_ else {}))
    for key, value in given_.items():
        test.query_params[key] = value
    test.run()  # fails with what the page raises
    assert len(test.main) > 0
