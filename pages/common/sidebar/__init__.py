"""The sidebar: figures of the picked checkpoint in words and numbers, and the guided tour."""
