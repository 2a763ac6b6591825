"""The command line.

python -m benchmarks all [--quick]          every benchmark, the plots, and the tables of the README
python -m benchmarks speed|quality|harm|growth|ocr [--quick] [-o FOLDER]
python -m benchmarks quality --data TASK=DIR ...   (encoding, layout, whitespace, misread, intruders, everything)
python -m benchmarks harm --data DIR
python -m benchmarks plots | readme [--check]
python -m benchmarks compare OLD NEW        the largest differences between two folders of results
python -m benchmarks floors                 check the floors (what CI runs); --raise, --lower NAME VALUE --reason ...
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks.floors import FloorError
from benchmarks.neighbours import Neighbours
from benchmarks.results import FOLDER, NAMES, Result

#: Where quick results go: they are for looking, and must not replace those that the README shows.
QUICK_FOLDER = Path("build") / "benchmarks"


def run(name: str, told: argparse.Namespace) -> Result | None:
    """Run one benchmark and write what it found; None if it was left out."""
    start, neighbours = perf_counter(), Neighbours()
    result = _benchmark(name, told)
    if result is None:
        return None
    shown = [part for part, there in (("--quick", told.quick), ("--data ...", told.data)) if there]
    command = " ".join(["python -m benchmarks", name, *shown])
    seconds, busy = perf_counter() - start, neighbours.warn(name)
    result = replace(result, seconds=seconds, neighbours=busy, quick=told.quick, command=command)
    path = result.write(told.out or (QUICK_FOLDER if told.quick else FOLDER))
    print(result.markdown())
    print(f"written: {path} and .json, {result.seconds:.0f} s", file=sys.stderr)
    return result


def _benchmark(name: str, told: argparse.Namespace) -> Result | None:
    """Import late: each needs other things, and a child process needs none of them."""
    # ruff: noqa: PLC0415
    if name == "speed":
        from benchmarks.speed import speed

        return speed(quick=told.quick)
    if name == "quality":
        from benchmarks.quality import quality

        return quality(quick=told.quick, data=[_task_and_folder(one) for one in told.data], limit=told.limit)
    if name == "harm":
        from benchmarks.harm import harm

        found = harm(quick=told.quick, data=[Path(one) for one in told.data], limit=told.limit)
        return replace(found, samples=()) if told.no_samples else found
    if name == "growth":
        from benchmarks.growth import growth

        return growth(quick=told.quick)
    from benchmarks.ocr import ocr
    from benchmarks.quality import READING

    return ocr(quick=told.quick, keep=READING if told.keep else None)


def _task_and_folder(text: str) -> tuple[str, Path]:
    from benchmarks.quality import MEASURES

    task, sign, folder = text.partition("=")
    if not sign or task not in MEASURES:
        known = ", ".join(MEASURES)
        sys.exit(f"--data {text}: say what it is for, as in --data misread={folder or text}; tasks: {known}")
    return task, Path(folder)


def _one(told: argparse.Namespace) -> int:
    run(told.command, told)
    return 0


def _all(told: argparse.Namespace) -> int:
    start = perf_counter()
    taken: dict[str, float] = {}
    for name in NAMES:
        begun = perf_counter()
        run(name, told)
        taken[name] = perf_counter() - begun
    if not told.quick:
        from benchmarks.plots import plots
        from benchmarks.readme import fill

        begun = perf_counter()
        plots(told.out or FOLDER)
        if not told.out:
            fill()
        taken["plots and tables"] = perf_counter() - begun
    parts = ", ".join(f"{name} {seconds:.0f}" for name, seconds in taken.items())
    print(f"all: {perf_counter() - start:.0f} s ({parts})", file=sys.stderr)
    return 0


def _compare(told: argparse.Namespace) -> int:
    from benchmarks.compare import compare

    return compare(told.old, told.new)


def _plots(told: argparse.Namespace) -> int:
    from benchmarks.plots import plots

    for path in plots(told.out or FOLDER):
        print(path)
    return 0


def _readme(told: argparse.Namespace) -> int:
    from benchmarks.readme import fill

    changed = fill(told.out or FOLDER, check=told.check)
    if changed and told.check:
        print("the README's tables are not those of the results; run: python -m benchmarks readme", file=sys.stderr)
    return int(changed and told.check)


def _floors(told: argparse.Namespace) -> int:
    from benchmarks import floors

    if told.lower:
        name, value = told.lower
        floors.lower(name, float(value), told.reason)
        return 0
    found = floors.measured()
    if told.upward:
        floors.lift(found)
    return floors.report(found)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    from benchmarks.data import GIVEN

    made = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in (*NAMES, "all"):
        one = commands.add_parser(name)
        one.add_argument("--quick", action="store_true", help="a smaller measure, two minutes for all")
        one.add_argument(
            "-o", "--out", type=Path, help=f"folder for the results ({FOLDER.name}, quick: {QUICK_FOLDER})"
        )
        one.set_defaults(data=[], limit=GIVEN, no_samples=False, keep=False)  # for those that have no such option
        if name in ("quality", "harm"):
            one.add_argument("--data", action="append", help="a folder of texts of yours; may be repeated")
            one.add_argument("--limit", type=int, help=f"documents of it that are read ({GIVEN})")
        if name == "harm":
            one.add_argument("--no-samples", action="store_true", help="figures only, for texts that must not be shown")
        if name == "ocr":
            one.add_argument("--keep", action="store_true", help="keep the readings as the fixture")
        one.set_defaults(act=_all if name == "all" else _one)
    for name, act in (("plots", _plots), ("readme", _readme)):
        one = commands.add_parser(name)
        one.add_argument("-o", "--out", type=Path, help="folder with the results")
        if name == "readme":
            one.add_argument("--check", action="store_true", help="change nothing, fail if something would change")
        one.set_defaults(act=act)
    one = commands.add_parser("compare")
    one.add_argument("old", type=Path, metavar="OLD", help="a folder of results")
    one.add_argument("new", type=Path, metavar="NEW", help="another")
    one.set_defaults(act=_compare)
    one = commands.add_parser("floors")
    one.add_argument("--raise", dest="upward", action="store_true", help="lift floors to what is measured now")
    one.add_argument("--lower", nargs=2, metavar=("NAME", "VALUE"), help="lower one floor; needs --reason")
    one.add_argument("--reason", default="")
    one.set_defaults(act=_floors)
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    told = parser().parse_args(arguments)
    act: Callable[[argparse.Namespace], int] = told.act
    try:
        return act(told)
    except (FileNotFoundError, FloorError) as error:  # both say what to do next
        print(f"python -m benchmarks: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
