"""Where the time goes: flight recordings of the warm and of the cold path."""

from . import rig as rigs
from .cold import Builds


def warm(rig):
    handler = rig.handler()
    asked = {"question": rigs.question(rigs.WALLET_1000)}
    handler.ask("profile")
    handler.ask("time", what="hit", n=300 if rig.settings.quick else 800, gzip=True, **asked)
    return handler.ask("stop_profile", file=str(rigs.BENCH / "target/warm.jfr"))


def cold(rig):
    return Builds(rig).profile(rigs.BENCH / "target/cold.jfr")
