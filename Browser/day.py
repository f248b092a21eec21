"""Walks a clerk's day in Chromium, at a desktop's and a phone's width, and asks axe (WCAG 2.2 A and AA) of every page.

    python Browser/day.py --program .build/release/transferdesk --rules Rules --demo Fixtures/demo [--pictures DIR]

Exit 0 when everything went as it should. Needs chromium and chromedriver, and from PyPI selenium and axe-playwright-python.
"""

import argparse
import importlib.util
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

DAY = "2026-11-23"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SENTENCES = {"anna": "four geese over the quay", "leo": "seven bells before the rain", "ines": "nine lamps along the pier"}


class Failure(Exception):
    """Something is not as it should be."""


def expect(condition, words):
    if not condition:
        raise Failure(words)


class Office:
    """An office of its own, and its desk on a free port."""

    def __init__(self, program, rules):
        self.folder = tempfile.TemporaryDirectory(prefix="transferdesk-browser-")
        self.path = f"{self.folder.name}/desk"
        self.program = program
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.site = f"http://localhost:{self.port}"
        self.run("batch", "setup", self.path)
        self.log = open(f"{self.folder.name}/log", "w+")
        self.desk = subprocess.Popen(
            [program, "serve", self.path, "--port", str(self.port), "--rules", rules, "--as-of", DAY], stderr=self.log)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise Failure("the desk does not listen")

    def run(self, *words):
        return subprocess.run([self.program, *words], check=True, capture_output=True, text=True).stdout

    def invite(self, name, role):
        return self.run("users", "add", self.path, name, "--role", role, "--site", self.site).split("\n")[0]

    def close(self):
        self.desk.terminate()
        expect(self.desk.wait(timeout=20) == 0, "the desk does not end in good order")
        self.log.seek(0)
        log = self.log.read()
        for name in ("Ada Example", "00900001", "Amal", "geese"):
            expect(name not in log, f"the log names {name}")
        self.folder.cleanup()


class Browser:
    """One person at the desk, at one width."""

    def __init__(self, office, width, axe, pictures):
        options = webdriver.ChromeOptions()
        for word in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en", f"--window-size={width},900"):
            options.add_argument(word)
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(60)
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
        self.office, self.width, self.axe, self.pictures = office, width, axe, pictures
        self.pages = 0

    def go(self, path):
        self.driver.get(path if path.startswith("http") else self.office.site + path)
        return self.look()

    def look(self):
        """Asks axe of the page, and whether it is wider than the screen."""
        self.driver.execute_script(self.axe)
        found = self.driver.execute_async_script(
            "const done = arguments[1]; axe.run({runOnly: arguments[0]}).then("
            "r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))),"
            "e => done([String(e)]))", RULES)
        expect(not found, f"{self.driver.title} at {self.width}: {found}")
        wide = self.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        expect(wide <= 0, f"{self.driver.title} is {wide} pixels wider than {self.width}")
        self.pages += 1
        return self

    def picture(self, name):
        if self.pictures is None:
            return
        height = min(self.driver.execute_script("return document.documentElement.scrollHeight"), 1400)
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": self.width, "height": height, "deviceScaleFactor": 1, "mobile": self.width < 600})
        (self.pictures / f"{name}.png").write_bytes(self.driver.get_screenshot_as_png())
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": self.width, "height": 900, "deviceScaleFactor": 1, "mobile": self.width < 600})

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def type(self, selector, text):
        self.find(selector).send_keys(text)

    def press(self, selector):
        before = self.find("html")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", self.find(selector))
        self.find(selector).click()
        WebDriverWait(self.driver, 30).until(lambda _: self.find("html") != before)
        return self.look()

    def says(self, *texts):
        body = self.find("body").text
        for text in texts:
            expect(text in body, f"{self.driver.title}: “{text}” is not there:\n{body[:2000]}")
        return self

    def sign_in(self, link, name):
        self.go(link).says("Choose your password")
        self.type("[name=password]", SENTENCES[name])
        self.type("[name=again]", SENTENCES[name])
        return self.press("main button").says("Work list")

    def close(self):
        self.driver.quit()


def day(office, width, axe, demo, pictures):
    """From signing in to signing out."""
    suffix = "" if width > 600 else "-phone"
    clerk = Browser(office, width, axe, pictures)
    lead = Browser(office, width, axe, pictures)
    try:
        clerk.sign_in(office.invite("anna", "clerk"), "anna")
        lead.sign_in(office.invite("leo", "lead"), "leo")
        request(clerk, demo, suffix)
        settle(clerk, suffix)
        overrule(clerk, lead)
        answer(clerk, suffix)
        enter(clerk, suffix)
        for path in ("/look-up", "/rulebook", "/rulebook/codes", "/rulebook/equivalences/bsitf-bsafe", "/nights", "/password", "/requests"):
            clerk.go(path)
        clerk.press("form[action='/language'] button").says("Liste de travail")
        for path in ("/", "/requests/1", "/requests/new", "/to-enter"):
            clerk.go(path)
        clerk.press("form[action='/sign-out'] button").says("Sign in")
        clerk.go("/requests").says("Sign in")
        auditor = Browser(office, width, axe, pictures)
        try:
            auditor.sign_in(office.invite("ines", "auditor"), "ines").go("/audit").says("requested 1")
            auditor.press("form[action='/audit'] button").says("Every entry follows from the one before")
        finally:
            auditor.close()
        return clerk.pages + lead.pages + auditor.pages
    finally:
        clerk.close()
        lead.close()


def request(clerk, demo, suffix):
    """Four formats at once; whose they are is left open."""
    clerk.go("/requests/new").picture(f"new-request{suffix}")
    files = [demo / name for name in ("agency-batch.xml", "request.csv", "certificate.txt", "certificate.pdf")]
    clerk.type("#files", "\n".join(str(file.resolve()) for file in files))
    clerk.type("#pasted", "Course title: BSAFE\nCompleted on: 2021-03-12\nIssuer: Somebody Ltd\n")
    clerk.press("form.request button").says("Request 1", "Ivan Obrazets", "What was read", "What was decided")
    for verdict in ("accept", "reject", "refer"):
        clerk.find(f"article .badge.{verdict}")
    clerk.picture(f"request{suffix}")


def settle(clerk, suffix):
    """A referral of an issuer that nobody knows: with one look for all of its kind, and one by itself."""
    clerk.go("/").says("Waiting for a decision").picture(f"work-list{suffix}")
    clerk.press("#work tbody tr:last-child a").says("Decide on those that are ticked")
    clerk.press("tbody tr:first-child th a").says("Write the decision down")
    Select(clerk.find("#accept-reason")).select_by_value("confirmed-by-issuer")
    Select(clerk.find("#code")).select_by_value("LMS-3395")
    clerk.find("[name=decision][value=accept]").click()
    clerk.driver.execute_script("document.getElementById('completed-on').value = '2021-03-12'")
    clerk.type("#note", "Asked by telephone")
    clerk.press("section form button").says("Accepted by anna").picture(f"certificate{suffix}")


def overrule(clerk, lead):
    """What the rules reject a clerk proposes to accept, and a lead confirms."""
    clerk.go("/requests/1")
    clerk.press("article.reject > p:last-child a").says("has to confirm it")
    Select(clerk.find("#accept-reason")).select_by_value("document-seen")
    Select(clerk.find("#code")).select_by_value("LMS-3395")
    clerk.find("[name=decision][value=accept]").click()
    clerk.driver.execute_script("document.getElementById('completed-on').value = '2021-03-12'")
    clerk.press("section form button").says("proposes to accept it, against the rules", "has to confirm it")
    expect(not clerk.driver.find_elements(By.CSS_SELECTOR, "form[action$='/confirmation']"), "a clerk may confirm")
    lead.go("/").says("Waiting for a second person")
    lead.press("section ul a").says("Confirm as second person")
    lead.press("form[action$='/confirmation'] button").says("Accepted by anna and leo")


def answer(clerk, suffix):
    clerk.go("/requests/1/letter").says("Dear colleague,", "Please take instead", "LMS number:").picture(f"letter{suffix}")
    clerk.go("/requests/1/letter?language=fr").says("Chère collègue")


def enter(clerk, suffix):
    clerk.go("/to-enter").says("Tick what you have entered").picture(f"to-enter{suffix}")
    clerk.find("tbody tr:first-child input").click()
    left = len(clerk.driver.find_elements(By.CSS_SELECTOR, "tbody tr"))
    clerk.press("main form button")
    expect(len(clerk.driver.find_elements(By.CSS_SELECTOR, "tbody tr")) == left - 1, "what is ticked is still there")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--demo", type=pathlib.Path, required=True)
    parser.add_argument("--pictures", type=pathlib.Path)
    given = parser.parse_args()
    found = importlib.util.find_spec("axe_playwright_python")
    axe = (pathlib.Path(found.submodule_search_locations[0]) / "axe.min.js").read_text()
    for width in (1200, 360):
        office = Office(given.program, given.rules)
        try:
            pages = day(office, width, axe, given.demo, given.pictures)
            office.close()
        except Failure as failure:
            office.desk.kill()
            print(failure, file=sys.stderr)
            return 1
        print(f"{width} pixels: {pages} pages, nothing against them", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
