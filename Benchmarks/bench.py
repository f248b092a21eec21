#!/usr/bin/env python3
"""Measures Transfer Desk beside what it must not be slower than, side by side in one run.

  xml      judge XML -> CSV        against  xmllint --stream --noout on the same file     at most 1.0 times
  csv      judge CSV -> CSV        against  DuckDB, see duckdb_baseline.py                at most 1.0 times
  ndjson   judge -> NDJSON         against  judge -> CSV, for both inputs                 at most 2.0 times
  explain  one small certificate, process start included                                  at most 50 ms
  memory   every judge run: peak resident size at most 64 MB plus 48 bytes a record
  night    a night with all records in one file, report and ledger included, against judge -> NDJSON and
           `sqlite3 .import` of judge -> CSV, one after the other                         at most 1.5 times
  files    a night with files of one certificate each                                     at least 200 a second

Pairs take turns (A B A B ...) after one warm-up each; figures are medians, with the least and the most behind them.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SEED = 20261123
AS_OF = "2026-11-23"
MEMORY_BASE, MEMORY_PER_RECORD = 64_000_000, 48
EXPLAIN_RUNS, EXPLAIN_LIMIT = 21, 0.050
FILES_A_SECOND = 200
ONE_CERTIFICATE = (
    "index_number,holder_name,course_title,course_code,completed_on,status,issuer\n"
    "1234567,Amina Example,BSAFE,LMS-3395,2024-05-17,Completed,Inspira\n"
)


class Failed(Exception):
    """A command that could not be run, or did not do its work."""


class Runs:
    """The wall times (s) and peaks (bytes) of one command."""

    def __init__(self, command, output=None, lines=None, folder=None, prepare=None):
        self.prepare = prepare
        self.command = [str(word) for word in command]
        self.folder = folder
        self.output, self.lines = output, lines
        self.times, self.peaks = [], []

    def run(self, keep=True):
        if self.output:
            self.output.unlink(missing_ok=True)
        if self.prepare:
            self.prepare()
        if self.output or self.prepare:
            os.sync()
        with tempfile.TemporaryFile() as errors:
            started = time.perf_counter()
            try:
                child = subprocess.Popen(
                    self.command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)
            except OSError as error:
                raise Failed(f"{self.command[0]}: {error.strerror}") from error
            # wait4 counts the children that the child itself has waited for.
            _, status, usage = os.wait4(child.pid, 0)
            elapsed = time.perf_counter() - started
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode != 0:
                errors.seek(0)
                said = errors.read().decode(errors="replace").strip()[-1_000:]
                raise Failed(f"{' '.join(self.command)}\nexit {child.returncode}: {said}")
        if keep:
            self.times.append(elapsed)
            self.peaks.append(usage.ru_maxrss * 1024)

    def check(self):
        """That every record came out: a fast program that loses records is not fast."""
        if self.output is None:
            return
        with open(self.output, "rb") as file:
            lines = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
        if lines != self.lines:
            raise Failed(f"{' '.join(self.command)}\nwrote {lines:,} lines instead of {self.lines:,}")

    @property
    def median(self):
        return statistics.median(self.times)

    def told(self):
        return f"{self.median:.2f} s ({min(self.times):.2f}-{max(self.times):.2f})"


class Table:
    """The figures, printed as they come."""

    FORM = "{:<34} {:>22} {:>22} {:>7} {:>9}  {}"

    def __init__(self):
        self.missed = 0
        print(self.FORM.format("what", "ours", "theirs", "ratio", "target", "holds"))
        print("-" * 105)

    def row(self, what, ours, theirs, ratio, target, holds):
        self.missed += not holds
        print(self.FORM.format(what, ours, theirs, ratio, target, "yes" if holds else "DOES NOT HOLD"), flush=True)

    def pair(self, what, ours, theirs, target):
        ratio = ours.median / theirs.median
        self.row(what, ours.told(), theirs.told(), f"{ratio:.2f}", f"<= {target:.1f}", ratio <= target)

    def memory(self, what, runs, records):
        limit = MEMORY_BASE + MEMORY_PER_RECORD * records
        peak = statistics.median(runs.peaks)
        spread = f"{peak / 1e6:.1f} MB ({min(runs.peaks) / 1e6:.1f}-{max(runs.peaks) / 1e6:.1f})"
        self.row(f"  peak memory, {what}", spread, "", "", f"{limit / 1e6:.0f} MB", max(runs.peaks) <= limit)


def side_by_side(first, second, runs):
    for command in (first, second):
        command.run(keep=False)
        command.check()
    for _ in range(runs):
        first.run()
        second.run()


def inputs(work, records):
    """The two inputs, made once: made under another name first, so that half a file is never measured."""
    xml, table = work / f"certificates-{records}.xml", work / f"certificates-{records}.csv"
    if not (xml.exists() and table.exists()):
        halves = [path.with_suffix(path.suffix + ".part") for path in (xml, table)]
        made = subprocess.run([
            sys.executable, HERE / "generate.py", "--seed", str(SEED), "--records", str(records),
            "--xml", halves[0], "--csv", halves[1]])
        if made.returncode != 0:
            raise Failed("generate.py could not make the inputs")
        for half, path in zip(halves, (xml, table)):
            half.replace(path)
    return xml, table


def measure(options, wanted):
    work = options.work
    work.mkdir(parents=True, exist_ok=True)
    xml, text = inputs(work, options.records) if wanted & {"xml", "csv", "ndjson", "night"} else (None, None)

    def judge(source, form):
        output = work / f"ours-{source.suffix[1:]}.{form}"
        lines = options.records + (1 if form == "csv" else 0)
        # From within its folder: every line of the output begins with the name of the input, and DuckDB's name is short too.
        return Runs([options.program, "judge", source.name, "--rules", options.rules, "--as-of", AS_OF,
                     "--format", form, "--output", output], output, lines, work)

    for path in (xml, text):
        if path:
            print(f"{path.name}: {options.records:,} records, {path.stat().st_size / 1e6:.1f} MB")
    print(f"medians of {options.runs} (least-most); {os.cpu_count()} processors\n")
    table = Table()

    if "xml" in wanted:
        ours, theirs = judge(xml, "csv"), Runs(["xmllint", "--stream", "--noout", xml])
        side_by_side(ours, theirs, options.runs)
        table.pair("XML to CSV : xmllint", ours, theirs, 1.0)
        table.memory("XML to CSV", ours, options.records)
    if "csv" in wanted:
        output = work / "theirs.csv"
        ours = judge(text, "csv")
        theirs = Runs([options.duckdb_python, HERE / "duckdb_baseline.py", text, output], output, options.records + 1)
        side_by_side(ours, theirs, options.runs)
        table.pair("CSV to CSV : DuckDB", ours, theirs, 1.0)
        table.memory("CSV to CSV", ours, options.records)
    if "ndjson" in wanted:
        for source in (text, xml):
            name = source.suffix[1:].upper()
            ours, theirs = judge(source, "ndjson"), judge(source, "csv")
            side_by_side(ours, theirs, options.runs)
            table.pair(f"{name} to NDJSON : {name} to CSV", ours, theirs, 2.0)
            table.memory(f"{name} to NDJSON", ours, options.records)
    if "explain" in wanted:
        certificate = work / "one.csv"
        certificate.write_text(ONE_CERTIFICATE)
        ours = Runs([options.program, "explain", certificate, "--rules", options.rules, "--as-of", AS_OF])
        ours.run(keep=False)
        for _ in range(EXPLAIN_RUNS):
            ours.run()
        told = f"{ours.median * 1e3:.1f} ms ({min(ours.times) * 1e3:.1f}-{max(ours.times) * 1e3:.1f})"
        table.row("explain one certificate", told, "", "", f"{EXPLAIN_LIMIT * 1e3:.0f} ms",
                  ours.median <= EXPLAIN_LIMIT)
        table.memory("explain", ours, 1)
    if "night" in wanted:
        ours, theirs = night(options, work, text), imported(options, work, judge(text, "ndjson"), judge(text, "csv"))
        side_by_side(ours, theirs, options.runs)
        table.pair("night of one file : judge + import", ours, theirs, 1.5)
        table.row("  a record", f"{ours.median / options.records * 1e6:.1f} us", "", "", "", True)
    if "files" in wanted:
        ours = night_of_files(options, work)
        for _ in range(options.runs):
            ours.run()
        rate = options.files / ours.median
        table.row(f"night of {options.files:,} files", ours.told(), f"{rate:.0f} files/s", "", f">= {FILES_A_SECOND}",
                  rate >= FILES_A_SECOND)
    return table.missed


def office(options, folder):
    """An office with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    made = subprocess.run([options.program, "batch", "setup", folder], stdout=subprocess.DEVNULL)
    if made.returncode != 0:
        raise Failed("batch setup failed")
    return folder / "inbox"


def batch(options, folder, prepare):
    return Runs([options.program, "batch", folder, "--rules", options.rules, "--as-of", AS_OF, "--quiet-period", "0",
                 "--night-files", str(options.files)], prepare=prepare)


def night(options, work, source):
    folder = work / "office"
    return batch(options, folder, lambda: shutil.copy(source, office(options, folder)))


def night_of_files(options, work):
    folder = work / "office-of-files"

    def prepare():
        inbox = office(options, folder)
        header, row = ONE_CERTIFICATE.splitlines()
        for number in range(options.files):
            (inbox / f"{number:06}.csv").write_text(f"{header}\n{row.replace('1234567', str(1234567 + number))}\n")

    return batch(options, folder, prepare)


def imported(options, work, ndjson, table):
    """What anybody would do without a ledger: verdicts to a file, and the table into a database."""
    table.run(keep=False)
    database = work / "import.sqlite"
    steps = " ".join(f"'{word}'" for word in ndjson.command)
    script = f"{steps} && sqlite3 '{database}' '.mode csv' '.import \"{table.output}\" verdicts'"
    return Runs(["sh", "-c", script], folder=work, prepare=lambda: database.unlink(missing_ok=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the transferdesk to measure")
    parser.add_argument("--rules", type=pathlib.Path, required=True, help="its Rules folder")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="where inputs and outputs lie (2 GB)")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--duckdb-python", default=sys.executable, metavar="PYTHON",
                        help="a Python that has the duckdb package (default: this one)")
    parser.add_argument("--only", default="xml,csv,ndjson,explain,night,files", metavar="LIST", help="some of %(default)s")
    parser.add_argument("--strict", action="store_true", help="exit 1 when a target is missed")
    options = parser.parse_args()
    for name in ("program", "rules", "work"):
        setattr(options, name, getattr(options, name).resolve())
    wanted = set(options.only.split(","))
    if unknown := wanted - {"xml", "csv", "ndjson", "explain", "night", "files"}:
        parser.error(f"--only knows no {', '.join(sorted(unknown))}")
    if options.records < 1 or options.runs < 1:
        parser.error("--records and --runs must be at least 1")
    try:
        missed = measure(options, wanted)
    except Failed as failure:
        print(f"bench: {failure}", file=sys.stderr)
        sys.exit(2)
    print(f"\n{missed} target(s) missed" if missed else "\nevery target holds")
    sys.exit(1 if missed and options.strict else 0)


if __name__ == "__main__":
    main()
