#!/usr/bin/env python3
"""Makes the benchmark inputs: one set of invented certificate records, written as XML and as CSV.

The bytes depend on the seed and the number of records alone (not on Rules/, so that figures stay
comparable when rows are added). Every name, number and address is made up.
"""

import argparse
import datetime
import random
import sys
import time
from xml.sax.saxutils import escape

FIELDS = (
    "index_number", "holder_name", "email", "course_title", "course_code", "course_version",
    "language", "completed_on", "status", "issuer", "certificate_number",
)
FIRST_DAY = datetime.date(2016, 11, 1)
LAST_DAY = datetime.date(2026, 11, 22)
RECORDS_PER_CHUNK = 20_000
COURSES_PER_PERSON = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
SHARE_REPEATED = 0.015

PSEA = "Prevention of Sexual Exploitation and Abuse by UN Personnel"
RESPECT = "Preventing Sexual Harassment and Other Prohibited Conduct"

# weight, earliest completion, titles (the first is the usual one), codes by language
COURSES = (
    (14, "2018-05-01", ("BSAFE", "UN BSAFE", "BSAFE (English)"),
     {"en": 3395, "fr": 3396, "ar": 4019, "zh": 4020, "ru": 4021, "es": 4022}),
    (9, "2016-11-01", ("Ethics and Integrity at the United Nations", "Ethics & Integrity at the United Nations"),
     {"en": 1796, "fr": 2164, "ar": 6607, "zh": 6606, "ru": 6608}),
    (8, "2016-11-01", ("I Know Gender: An Introduction to Gender Equality",
                       "I Know Gender - An Introduction to Gender Equality"),
     {"en": 2375, "fr": 2376, "es": 2377}),
    (7, "2016-11-01", ("Information Security Awareness - Foundational",),
     {"en": 1834, "fr": 6824, "ar": 7074, "es": 7075}),
    (8, "2022-04-01", ("Information Security Awareness - Foundational [Assessment Certification]",),
     {"en": 7271, "fr": 7272, "ar": 7274, "es": 7273}),
    (8, "2016-11-01", ("Preventing Fraud and Corruption at the United Nations",),
     {"en": 2926, "fr": 6029, "ar": 6928, "es": 6929}),
    (9, "2023-02-01", (PSEA + " [Version 2.0]", PSEA + " Version 2.0"),
     {"en": 7256, "fr": 7257, "ar": 7169, "zh": 7178, "ru": 7189, "es": 7186}),
    (3, "2023-02-01", (PSEA + " for Managers [Version 2.0]",),
     {"en": 7145, "fr": 7214, "ar": 7171, "zh": 7179, "ru": 7190, "es": 7187}),
    (1, "2023-02-01", (PSEA + " for Commanders [Version 2.0]",),
     {"en": 7146, "fr": 7215, "ar": 7170, "zh": 7180, "ru": 7191, "es": 7188}),
    (4, "2023-07-01", ("Records and Information Management",), {"en": 6434, "fr": 7387}),
    (6, "2016-11-01", ("United Nations Human Rights Responsibilities", "UN Human Rights Responsibilities"),
     {"en": 2302, "": 2299, "*": 2234}),
    (8, "2018-01-01", ("United to Respect: " + RESPECT,),
     {"en": 6638, "fr": 6814, "ar": 6818, "zh": 6820, "ru": 6816, "es": 6822}),
    (2, "2018-01-01", ("United to Respect for Managers: " + RESPECT,),
     {"en": 6813, "fr": 6815, "ar": 6819, "zh": 6821, "ru": 6817, "es": 68223}),
    (2, "2016-11-01", ("Performance Management and Development Learning Programme for Managers and Supervisors",),
     {"en": 3281, "": 1090}),
    # Retired, or without a code in the catalogue.
    (3, "2016-11-01", ("Basic Security in the Field II", "Basic Security in the Field", "BSITF II"), {}),
    (2, "2016-11-01", ("Advanced Security in the Field", "ASITF"), {}),
    (2, "2017-12-01", ("Prevention of Sexual Harassment and Abuse by UN Personnel - Working Harmoniously",), {}),
    (2, "2017-01-01", (PSEA, PSEA + " for Managers"), {"en": 2398}),
    (1, "2016-11-01", ("Leadership Development Programme (LDP)",), {}),
    (1, "2016-11-01", ("Competency-based Selection and Interviewing Skills",), {}),
    (1, "2016-11-01", ("The Fundamentals of Procurement", "Ethics and Integrity in Procurement",
                       "Best Value for Money"), {}),
    (1, "2016-11-01", ("Safe and Secure Approaches in Field Environments (SSAFE)",), {}),
    (1, "2016-11-01", ("Project Planning for Beginners", "First Aid Basics", "Writing Clear E-mails"), {}),
)
ISSUERS = (
    (46, "Inspira"), (27, "elearning.un.org"), (8, "UNICEF"), (7, "UNDSS"), (5, "WHO"), (5, "UNSSC"), (2, ""),
)
STATUSES = (
    (930, "Completed"), (25, "Complete"), (20, "Passed"), (11, "In Progress"), (6, "Failed"),
    (4, "Not completed"), (2, "Attended"), (2, ""),
)
LANGUAGES = {
    "en": ("English", "en"), "fr": ("French", "fr", "Français"), "es": ("Spanish", "es", "Español"),
    "ar": ("Arabic", "ar"), "zh": ("Chinese", "zh"), "ru": ("Russian", "ru"),
}
LANGUAGE_WEIGHTS = (("en", 70), ("fr", 13), ("es", 8), ("ar", 4), ("ru", 3), ("zh", 2))

GIVEN = (
    "Amina", "Ana", "Andrés", "Anya", "Aroha", "Ayodele", "Beatriz", "Bilal", "Carmen", "Chidi", "Chiara", "Daniel",
    "Deepa", "Elif", "Elena", "Emeka", "Esther", "Fatou", "Farid", "Femi", "Florence", "Gabriel", "Giulia", "Grace",
    "Hana", "Hassan", "Helen", "Ibrahim", "Ines", "Ivan", "Jamila", "Jorge", "Joseph", "Jürgen", "Kamal", "Karin",
    "Kofi", "Laila", "Lars", "Leila", "Lucas", "Luis", "Maria", "Mariam", "Martin", "Mei", "Miguel", "Milan", "Nadia",
    "Naomi", "Nia", "Noor", "Olga", "Omar", "Paolo", "Pierre", "Priya", "Rafael", "Rania", "René", "Rosa", "Ruth",
    "Samuel", "Sara", "Sofia", "Suresh", "Tala", "Tariq", "Thandi", "Tomas", "Valérie", "Victor", "Wanjiru", "Yara",
    "Yusuf", "Zara",
)
FAMILY_STARTS = (
    "Aba", "Ade", "Al", "Bal", "Bar", "Bel", "Cas", "Cor", "Dal", "Del", "Dia", "Dos", "Eri", "Fal", "Fer", "Gar",
    "Gon", "Had", "Hol", "Isa", "Jan", "Kal", "Kam", "Kar", "Kou", "Lam", "Lop", "Mal", "Man", "Mar", "Mba", "Mor",
    "Mul", "Nak", "Ngu", "Nov", "Oko", "Ort", "Pat", "Per", "Pet", "Ram", "Rod", "Ros", "Sal", "San", "Sch", "Sil",
    "Sim", "Sol", "Ste", "Tan", "Tor", "Tra", "Val", "Var", "Wal", "Wil", "Yam", "Zul",
)
FAMILY_ENDS = (
    "a", "ado", "akis", "an", "ani", "as", "beke", "dez", "dovic", "ega", "ela", "elli", "en", "era", "ero", "esco",
    "ez", "ghani", "ia", "ic", "idou", "ina", "ing", "ini", "ison", "kar", "ko", "man", "mann", "ola", "one", "oui",
    "ov", "ova", "per", "rani", "sen", "son", "ti", "wala",
)
# Given names and family names, and what stands between them.
OTHER_SCRIPTS = (
    (("Ольга", "Наталья", "Мария", "Анна", "Елена"), " ", ("Петрова", "Смирнова", "Орлова", "Волкова", "Лебедева")),
    (("Иван", "Сергей", "Дмитрий", "Павел"), " ", ("Петров", "Смирнов", "Орлов", "Волков", "Лебедев")),
    (("李", "王", "张", "刘", "陈"), "", ("明", "芳", "伟", "秀英", "建国", "丽华")),
    (("محمد", "فاطمة", "أحمد", "ليلى"), " ", ("علي", "حسن", "إبراهيم", "منصور")),
    (("Zoë", "Łukasz", "Nguyễn", "Çağla", "Søren"), " ", ("Ångström", "Wójcik", "Thị Mai", "Öztürk", "Ærø")),
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)


def cumulative(weights):
    """Weights as random.choices likes them best: already summed."""
    total, sums = 0, []
    for weight in weights:
        total += weight
        sums.append(total)
    return sums


def person(rng, number):
    """Number, name and e-mail of one invented person; number and e-mail are that person's alone."""
    if rng.random() < 0.02:
        givens, between, families = rng.choice(OTHER_SCRIPTS)
        name = rng.choice(givens) + between + rng.choice(families)
        mailbox = "staff."
    else:
        given = rng.choice(GIVEN)
        family = rng.choice(FAMILY_STARTS) + rng.choice(FAMILY_ENDS)
        mailbox = f"{given}.{family}".lower()
        mailbox = mailbox if mailbox.isascii() else family.lower()
        form = rng.random()
        if form < 0.03:
            name = f"{family.upper()}, {given}"
        elif form < 0.06:
            name = f"{given} O'{family}"
        elif form < 0.08:
            name = f'{given} "{given[:2]}" {family}'
        else:
            name = f"{given} {family}"
    # 7919 and 8,999,993 have no common factor: every number once.
    index = 1_000_000 + number * 7919 % 8_999_993
    stated = f"00{index}" if rng.random() < 0.01 else str(index)
    return stated, name, f"{mailbox}{number}@example.org"


def enrolments(rng, records, people):
    """(person, course) pairs in an order of no meaning; once everybody has had a turn, the first come again."""
    sums = cumulative(course[0] for course in COURSES)
    courses = range(len(COURSES))
    pairs = []
    number = 0
    while len(pairs) < records:
        wanted = rng.choice(COURSES_PER_PERSON)
        for course in dict.fromkeys(rng.choices(courses, cum_weights=sums, k=wanted + 1)):
            pairs.append((number, course))
        number = (number + 1) % people
    del pairs[records:]
    rng.shuffle(pairs)
    return pairs


def date_forms():
    """Every day of the ten years in the forms that files state it in."""
    forms = []
    day = FIRST_DAY
    while day <= LAST_DAY:
        month = MONTHS[day.month - 1]
        forms.append((
            day.isoformat(), f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}",
            f"{day.day:02}.{day.month:02}.{day.year}", f"{day.isoformat()}T09:{day.day:02}:00Z",
            f"{day.day}-{month[:3]}-{day.year}", f"{month} {day.year}",
        ))
        day += datetime.timedelta(days=1)
    return forms


def misspelt(rng, title):
    """The title with one slip of the keys."""
    place = rng.randrange(1, len(title) - 1)
    slip = rng.random()
    if slip < 0.4:
        return title[:place] + title[place + 1:]
    if slip < 0.7:
        return title[:place] + title[place] + title[place:]
    return title[:place] + title[place + 1] + title[place] + title[place + 2:]


def records(rng, count):
    """Yields `count` records, each a list of eleven texts in the order of FIELDS."""
    chance, choices = rng.random, rng.choices
    people = [person(rng, number) for number in range(max(1, count * 18 // 100))]
    forms = date_forms()
    last = len(forms) - 1
    since = [(datetime.date.fromisoformat(course[1]) - FIRST_DAY).days for course in COURSES]
    issuers, issuer_sums = [i[1] for i in ISSUERS], cumulative(i[0] for i in ISSUERS)
    statuses, status_sums = [s[1] for s in STATUSES], cumulative(s[0] for s in STATUSES)
    codes, code_languages, code_sums = [], [], []
    weights = dict(LANGUAGE_WEIGHTS)
    for course in COURSES:
        codes.append([f"LMS-{number}" for number in course[3].values()])
        code_languages.append(list(course[3]))
        code_sums.append(cumulative(weights.get(language, 20) for language in course[3]))

    repeated = int(count * SHARE_REPEATED)
    recent = []
    serial = 0
    until_repeat = spacing = max(2, int(1 / SHARE_REPEATED))
    for holder, course in enrolments(rng, count - repeated, len(people)):
        index, name, email = people[holder]
        titles = COURSES[course][2]
        title = titles[0] if len(titles) == 1 or chance() < 0.85 else rng.choice(titles)
        code = language = version = ""
        if codes[course]:
            at = choices(range(len(codes[course])), cum_weights=code_sums[course])[0]
            code, language = codes[course][at], code_languages[course][at]

        luck = chance()
        if luck < 0.003:
            title = misspelt(rng, title)
        elif luck < 0.006:
            title = title.upper()
        elif luck < 0.009:
            title = "Certificate of Completion - " + title
        elif luck < 0.011 and code:
            code = "LMS-9999"
        elif luck < 0.013 and code:
            code = "LMS-1796"
        elif luck < 0.05 and code:
            title = ""
        luck = chance()
        if luck < 0.16:
            code = ""
        elif luck < 0.18:
            code = code.replace("-", " ")
        elif luck < 0.19:
            code = code.lower()
        elif luck < 0.195 and not code:
            code = title[:5].upper().replace(" ", "") + "-2024"

        stated_language = ""
        if language in LANGUAGES and chance() < 0.30:
            named = LANGUAGES[language]
            stated_language = named[0] if chance() < 0.8 else named[-1]
        if title.endswith("2.0]") and chance() < 0.35:
            version = "2.0"

        luck = chance()
        earliest = since[course] if luck > 0.002 else 0
        day = forms[earliest + int(chance() * (last - earliest + 1))]
        luck = chance()
        if luck < 0.92:
            date = day[0]
        elif luck < 0.995:
            date = day[1 + int(chance() * 5)]
        elif luck < 0.998:
            date = day[6]
        elif luck < 0.9985:
            date = "31 February 2021"
        else:
            date = ""

        # 41 has no common factor with 10**7: every certificate number once (up to ten million records).
        serial += 1
        record = [
            index if chance() < 0.94 else "", name if chance() < 0.985 else "", email if chance() < 0.40 else "",
            title, code, version, stated_language, date,
            choices(statuses, cum_weights=status_sums)[0], choices(issuers, cum_weights=issuer_sums)[0],
            f"C{serial * 41 % 10_000_000:07}" if chance() < 0.80 else "",
        ]
        yield record

        # A record sent twice: an exact copy of one of the last thousands.
        recent.append(record)
        until_repeat -= 1
        if until_repeat == 0 and repeated:
            yield recent[int(chance() * len(recent))]
            repeated -= 1
            until_repeat = spacing - 1
        if len(recent) == 5_000:
            del recent[:2_500]
    for _ in range(repeated):
        yield recent[int(chance() * len(recent))]


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if "," in text or '"' in text else text


def csv_line(record):
    line = ",".join(record)
    if line.count(",") == len(FIELDS) - 1 and '"' not in line:
        return line + "\n"
    return ",".join(map(quoted, record)) + "\n"


# Child elements in camel case, as software that writes XML usually has them; an absent field has no element, save
# the status: an empty cell in a file that states statuses is not the same as none.
ELEMENTS = [
    name.split("_")[0] + "".join(word.capitalize() for word in name.split("_")[1:]) for name in FIELDS
]
OPEN = [f" <{name}>" for name in ELEMENTS]
CLOSE = [f"</{name}>\n" for name in ELEMENTS]
STATUS = FIELDS.index("status")


def xml_element(record):
    parts = ["<certificate>\n"]
    for at, text in enumerate(record):
        if text or at == STATUS:
            parts.append(OPEN[at])
            parts.append(escape(text) if "&" in text else text)
            parts.append(CLOSE[at])
    parts.append("</certificate>\n")
    return "".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--xml", metavar="FILE", required=True)
    parser.add_argument("--csv", metavar="FILE", required=True)
    options = parser.parse_args()
    if options.records < 1:
        parser.error("--records must be at least 1")

    started = time.monotonic()
    rng = random.Random(options.seed)
    sizes = [0, 0]
    with open(options.xml, "wb") as xml, open(options.csv, "wb") as table:
        def write(elements, lines):
            for at, (file, texts) in enumerate(((xml, elements), (table, lines))):
                sizes[at] += file.write("".join(texts).encode())

        write(['<?xml version="1.0" encoding="UTF-8"?>\n<certificates>\n'], [",".join(FIELDS) + "\n"])
        elements, lines = [], []
        written = 0
        for record in records(rng, options.records):
            elements.append(xml_element(record))
            lines.append(csv_line(record))
            written += 1
            if len(lines) == RECORDS_PER_CHUNK:
                write(elements, lines)
                elements, lines = [], []
        write(elements, lines)
        write(["</certificates>\n"], [])
    print(
        f"{written:,} records in {time.monotonic() - started:.1f} s: "
        f"{options.xml} {sizes[0] / 1e6:.1f} MB, {options.csv} {sizes[1] / 1e6:.1f} MB",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
