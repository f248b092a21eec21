#!/usr/bin/env python3
"""The yardstick for CSV: DuckDB reads the records, joins an equivalence table on folded title and code, and writes
verdicts as CSV.

Written to be fast: only the distinct titles and codes are folded, which takes two thirds of the time of folding every
row. It does less than the program it is compared with: no positions or lines, no order of rows (DuckDB's joins keep
none), no misspelt titles, no rare forms of dates, nothing across records.
"""

import argparse
import re
import sys
import time

import duckdb

from generate import COURSES, FIELDS

DATE_FORMATS = ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%SZ", "%d-%b-%Y")
# What becomes of a course without a code in the catalogue, by its usual title; the rest is not mandatory learning.
REJECTED = {"Basic Security in the Field II", "Advanced Security in the Field",
            "Prevention of Sexual Harassment and Abuse by UN Personnel - Working Harmoniously"}
SUPERSEDED = {"Prevention of Sexual Exploitation and Abuse by UN Personnel"}

FOLDED_TITLE = r"""replace(trim(regexp_replace(
    replace(lower(strip_accents({0})), '&', ' and '), '[^\p{{L}}\p{{N}}]+', ' ', 'g')), 'united nations', 'un')"""
FOLDED_CODE = r"regexp_replace(upper({0}), '^LMS[^A-Z0-9]*0*([0-9]+)$', 'LMS-\1')"

QUERY = f"""
COPY (
    WITH records AS (
        SELECT * FROM read_csv($1, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)
    ),
    title AS (
        SELECT stated, course FROM (SELECT DISTINCT course_title AS stated FROM records)
        JOIN title_table ON folded = {FOLDED_TITLE.format("stated")}
    ),
    code AS (
        SELECT stated, code, course, folded LIKE 'LMS-%' AS is_code
        FROM (SELECT stated, {FOLDED_CODE.format("stated")} AS folded
              FROM (SELECT DISTINCT course_code AS stated FROM records WHERE course_code IS NOT NULL))
        LEFT JOIN code_table ON code = folded
    ),
    read AS (
        SELECT records.*, coalesce(code.course, title.course) AS course, code.code,
               coalesce(TRY_CAST(completed_on AS DATE), try_strptime(completed_on, {list(DATE_FORMATS)})::DATE) AS day,
               is_code AND code.course IS NULL AS unlisted,
               code.course <> title.course OR (code.course IS NOT NULL AND course_title IS NOT NULL
                                               AND title.course IS NULL) AS disagree
        FROM records
        LEFT JOIN code ON course_code = code.stated
        LEFT JOIN title ON course_title = title.stated
    ),
    judged AS (
        SELECT read.*, target,
               CASE WHEN unlisted THEN 'code-not-listed'
                    WHEN disagree THEN 'code-and-title-disagree'
                    WHEN read.course IS NULL AND course_title IS NULL THEN 'course-not-stated'
                    WHEN read.course IS NULL THEN 'course-not-recognised'
                    WHEN rejected IS NOT NULL THEN rejected
                    WHEN lower(status) IN ('in progress', 'failed', 'not completed') THEN 'not-completed'
                    WHEN status IS NULL OR lower(status) NOT IN ('completed', 'complete', 'passed')
                        THEN 'completion-not-shown'
                    WHEN issuer IS NULL THEN 'issuer-not-stated'
                    WHEN lower(issuer) NOT IN ('inspira', 'elearning.un.org')
                        THEN 'agency-equivalence-not-established'
                    WHEN completed_on IS NULL THEN 'date-missing'
                    WHEN day IS NULL THEN 'date-unreadable'
                    WHEN day > DATE '2026-11-23' THEN 'date-in-future'
                    WHEN day < since THEN 'before-course-existed'
                    ELSE 'current-course' END AS reason
        FROM read LEFT JOIN course_table ON read.course = course_table.course
    )
    SELECT 'big.csv' AS source, NULL AS position, NULL AS line,
           CASE WHEN reason = 'current-course' THEN 'accept'
                WHEN reason IN ('replaced-not-accepted', 'version-superseded', 'not-mandatory-learning',
                                'not-completed') THEN 'reject'
                ELSE 'refer' END AS verdict,
           reason, course,
           CASE WHEN reason = 'current-course' THEN coalesce(code, target) END AS target_codes,
           day AS completed_on, NULL AS valid_until,
           CASE WHEN code IS NOT NULL THEN 'codes/' || code WHEN course IS NOT NULL THEN 'titles/' || course END AS row,
           CASE WHEN reason = 'current-course' AND language IS NULL AND code IS NULL
                THEN 'language-assumed' END AS advice,
           index_number, holder_name, email, course_title, course_code, issuer, certificate_number
    FROM judged
) TO '{{output}}' (FORMAT csv, HEADER)
"""


def fold(text):
    return re.sub(r"[^a-z0-9]+", " ", text.lower().replace("&", " and ")).strip().replace("united nations", "un")


def fill_tables(connection):
    """The equivalence table: some hundred rows, as three tables with a key each."""
    courses, titles, codes = [], {}, []
    for at, (_, since, names, numbers) in enumerate(COURSES):
        course = f"course-{at}"
        listed = [f"LMS-{number}" for number in numbers.values()]
        rejected = None
        if names[0] in SUPERSEDED:
            rejected = "version-superseded"
        elif names[0] in REJECTED:
            rejected = "replaced-not-accepted"
        elif not listed:
            rejected = "not-mandatory-learning"
        courses.append((course, since, listed[0] if listed else None, rejected))
        titles.update({fold(name): course for name in names})
        codes += [(code, course) for code in listed]
    connection.execute("CREATE TABLE course_table (course VARCHAR, since DATE, target VARCHAR, rejected VARCHAR)")
    connection.execute("CREATE TABLE title_table (folded VARCHAR, course VARCHAR)")
    connection.execute("CREATE TABLE code_table (code VARCHAR, course VARCHAR)")
    connection.executemany("INSERT INTO course_table VALUES (?, ?, ?, ?)", courses)
    connection.executemany("INSERT INTO title_table VALUES (?, ?)", titles.items())
    connection.executemany("INSERT INTO code_table VALUES (?, ?)", codes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("csv", help=f"a file with the columns {','.join(FIELDS)}")
    parser.add_argument("output")
    options = parser.parse_args()
    started = time.monotonic()
    connection = duckdb.connect(config={"threads": 2})
    fill_tables(connection)
    output = options.output.replace("'", "''")
    rows = connection.execute(QUERY.replace("{output}", output), [options.csv]).fetchone()[0]
    print(f"{rows:,} rows in {time.monotonic() - started:.2f} s by DuckDB {duckdb.__version__}", file=sys.stderr)


if __name__ == "__main__":
    main()
