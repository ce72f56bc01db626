"""`python -m vae_core`: the command line."""

from vae_core.cli.main import run

if __name__ == "__main__":
    run()
