"""The exceptions that vae_core raises on purpose.

Each message is one sentence with the error and its remedy: the command line prints it and exits with code 2,
a page shows it in place of its result.
"""


class MidsentenceError(Exception):
    """Base of every error that a user can mend; its message is one line, see `printable`."""

    def __init__(self, message: str = "") -> None:
        """Take the sentence, in which names from anywhere may be quoted."""
        super().__init__(printable(message))


class InputError(MidsentenceError):
    """A file, a text or an option cannot be used as it is."""


class CheckpointError(MidsentenceError):
    """A checkpoint is missing, damaged or does not match its config."""


def printable(text: str) -> str:
    r"""Return a text in one line: line ends, control characters and marks of direction as a repr has them: \x1b."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def first_line(error: BaseException) -> str:
    """Return the first line of another library's error, without a full stop: to be quoted in a sentence."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
