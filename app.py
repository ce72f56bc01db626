"""The app's frame: page config, the checkpoint picker, navigation. `streamlit run app.py` opens it."""

import streamlit as st

from pages.shared.session import pick_checkpoint

st.set_page_config(page_title="Midsentence", page_icon="🧭", layout="wide")
page = st.navigation([st.Page("pages/encode.py", title="Encode", icon=":material/input:", default=True)])
with st.sidebar:
    st.title("Midsentence")
    st.caption("The space between sentences, seen and walked through")
    pick_checkpoint()
page.run()
