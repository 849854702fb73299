"""Opens the reports in a folder in headless Chromium, and checks what a reader needs.

Of each page, at several widths, with and without JavaScript, light and dark:

- the browser writes nothing to its console, and asks for nothing but the page itself;
- title and language are set;
- nothing is wider than the window, no text is cut off, no texts of a chart overlap or leave it;
- axe-core finds no violation (contrast, labels, landmarks and the rest of its rules).

Besides: without JavaScript the CSV inside the page is saved with one click; with it tables are sorted
and filtered; and hostile text makes no element and no attribute.
"""

import argparse
import base64
import csv
import json
import pathlib
import shutil
import sys
import time

from axe_selenium_python import Axe
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

# Opens whatever can be opened, so that closed parts are looked at too.
OPEN_ALL = "document.querySelectorAll('details').forEach(function (d) { d.open = true; });"

# What is wider than it may be, cut off, or lies over another text.
LAYOUT_FAULTS = r"""
const faults = [];
const root = document.documentElement;
const name = (node) => node.nodeName.toLowerCase() + (node.id ? '#' + node.id : '') + ' "'
  + node.textContent.trim().slice(0, 40) + '"';
if (root.scrollWidth > root.clientWidth) {
  faults.push('the page is ' + root.scrollWidth + ' wide, the window ' + root.clientWidth);
}
const texts = document.querySelectorAll(
  'h1, h2, h3, p, li, dt, dd, summary, caption, figcaption, label, nav a');
const boxes = [];
for (const text of texts) {
  const box = text.getBoundingClientRect();
  if (box.width === 0 || text.classList.contains('tip')) { continue; }
  const isInFrame = text.closest('.scroll') !== null;
  if (!isInFrame && (box.left < -0.5 || box.right > root.clientWidth + 0.5)) {
    faults.push('cut off at the side: ' + name(text));
  }
  if (text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== 'inline') {
    faults.push('wider than its box: ' + name(text));
  }
  if (text.matches('h1, h2, h3, p, dt, dd, figcaption, summary')) { boxes.push([text, box]); }
}
const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
boxes.sort((a, b) => a[1].top - b[1].top);
for (let i = 0; i < boxes.length; i++) {
  for (let j = i + 1; j < boxes.length && boxes[j][1].top < boxes[i][1].bottom; j++) {
    if (!boxes[i][0].contains(boxes[j][0]) && !boxes[j][0].contains(boxes[i][0])
      && meet(boxes[i][1], boxes[j][1])) {
      faults.push('overlap: ' + name(boxes[i][0]) + ' and ' + name(boxes[j][0]));
    }
  }
}
for (const chart of document.querySelectorAll('figure svg')) {
  const frame = chart.getBoundingClientRect();
  const labels = Array.from(chart.querySelectorAll('text'))
    .map((text) => [text, text.getBoundingClientRect()]).filter((label) => label[1].width > 0);
  if (frame.width < 200) { faults.push('a chart is ' + frame.width + ' wide: ' + chart.id); }
  for (let i = 0; i < labels.length; i++) {
    const box = labels[i][1];
    if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
      || box.bottom > frame.bottom + 1) {
      faults.push('outside of its chart: ' + name(labels[i][0]));
    }
    for (let j = i + 1; j < labels.length; j++) {
      const other = labels[j][1];
      const inner = (box) => ({
        left: box.left, right: box.right, top: box.top + box.height * 0.18,
        bottom: box.bottom - box.height * 0.18 });
      if (meet(inner(box), inner(other))) {
        faults.push('overlap in a chart: ' + name(labels[i][0]) + ' and ' + name(labels[j][0]));
      }
    }
  }
}
return faults.slice(0, 20);
"""

# What hostile text would have made of a page that did not escape it.
MARKUP_FAULTS = r"""
const faults = [];
for (const node of document.querySelectorAll('*')) {
  for (const attribute of node.attributes) {
    if (/^on/i.test(attribute.name)) { faults.push('attribute ' + attribute.name); }
    if (attribute.name === 'style' && !node.classList.contains('tip')) {
      faults.push('a style attribute on ' + node.nodeName);
    }
  }
}
for (const kind of ['iframe', 'object', 'embed', 'form', 'base', 'img', 'link', 'marquee', 'b']) {
  if (document.querySelector(kind)) { faults.push('element ' + kind); }
}
if (document.scripts.length !== 1) { faults.push(document.scripts.length + ' scripts'); }
if (document.querySelectorAll('style').length !== 1) { faults.push('another style sheet'); }
if (window.pwned) { faults.push('a script of hostile text ran'); }
if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(
    document.documentElement.textContent.replace(/[\r]/g, ''))) {
  faults.push('a control character, or a mark of writing direction');
}
return faults;
"""


class Browser:
    """Headless Chromium with or without JavaScript."""

    def __init__(self, *, runs_scripts: bool, is_dark: bool, downloads: pathlib.Path) -> None:
        self.runs_scripts = runs_scripts
        options = Options()
        options.binary_location = shutil.which("chromium")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                         "--disable-dev-shm-usage", "--force-color-profile=srgb"]:
            options.add_argument(argument)
        options.set_capability(
            "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=Service(shutil.which("chromedriver")))
        self.driver.set_script_timeout(100)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}]})
        self.driver.execute_cdp_cmd(
            "Emulation.setScriptExecutionDisabled", {"value": not runs_scripts})
        self.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {
            "behavior": "allow", "downloadPath": str(downloads)})

    def open(self, page: pathlib.Path, width: int) -> list[str]:
        """Opens a page in a window of a width. Returns what it wrote to the console or asked for."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
        self.driver.get_log("browser")
        self.driver.get_log("performance")
        self.driver.get(page.as_uri())
        time.sleep(0.2)
        faults = [f"console: {entry['message']}" for entry in self.driver.get_log("browser")]
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if url.split("#")[0] != page.as_uri():
                    faults.append(f"request: {url[:120]}")
        return faults

    def picture(self, path: pathlib.Path, most_pixels: int = 12_000) -> None:
        """Saves a picture of the whole page."""
        size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        picture = self.driver.execute_cdp_cmd("Page.captureScreenshot", {
            "captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"],
                "height": min(size["height"], most_pixels), "scale": 1}})
        path.write_bytes(base64.b64decode(picture["data"]))

    def print(self, path: pathlib.Path) -> None:
        """Saves the page as it is printed."""
        printed = self.driver.execute_cdp_cmd("Page.printToPDF", {
            "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": False})
        path.write_bytes(base64.b64decode(printed["data"]))


def accessibility_faults(browser: Browser) -> list[str]:
    """What axe-core finds."""
    axe = Axe(browser.driver)
    axe.inject()
    return [
        f"axe {violation['id']}: {violation['help']}: "
        + "; ".join(f"{node['target']} {node['html'][:120]}" for node in violation["nodes"][:3])
        for violation in axe.run()["violations"]]


def head_faults(browser: Browser, language: str) -> list[str]:
    """Whether title and language are set."""
    faults = []
    if not browser.driver.title.strip():
        faults.append("no title")
    found = browser.driver.find_element(By.TAG_NAME, "html").get_attribute("lang")
    if found != language:
        faults.append(f"the language is {found!r}, not {language!r}")
    return faults


def script_faults(browser: Browser) -> list[str]:
    """Whether tables are sorted and filtered."""
    return browser.driver.execute_script(r"""
        const faults = [];
        const table = document.getElementById('stations-table').closest('table');
        const column = Array.from(table.tHead.rows[0].cells).findIndex(
          (cell) => cell.textContent.includes('℃') && cell.classList.contains('n'));
        const header = table.tHead.rows[0].cells[column];
        const values = () => Array.from(table.tBodies[0].rows)
          .map((row) => parseFloat(row.cells[column].textContent.replace(/[≤≥ ]/g, '')))
          .filter((value) => !isNaN(value));
        const ascends = (list) => list.every((value, i) => i === 0 || list[i - 1] <= value);
        header.querySelector('button').click();
        if (header.getAttribute('aria-sort') !== 'ascending' || !ascends(values())) {
          faults.push('a table is not sorted: ' + values().slice(0, 5));
        }
        header.querySelector('button').click();
        if (header.getAttribute('aria-sort') !== 'descending' || !ascends(values().reverse())) {
          faults.push('a table is not sorted the other way');
        }
        for (const frame of document.querySelectorAll('.filter + .scroll')) {
          const filter = frame.previousElementSibling.querySelector('input');
          const rows = Array.from(frame.querySelector('table').tBodies[0].rows);
          const wanted = rows[0].cells[0].textContent;
          filter.value = wanted;
          filter.dispatchEvent(new Event('input'));
          if (rows.some((row) => row.hidden === row.textContent.includes(wanted))) {
            faults.push('a table is not filtered by ' + wanted);
          }
          filter.value = '';
          filter.dispatchEvent(new Event('input'));
          if (rows.some((row) => row.hidden)) { faults.push('a table stays filtered'); }
        }
        const long = Array.from(document.querySelectorAll('tbody')).filter((b) => b.rows.length >= 12);
        if (document.querySelectorAll('.filter').length !== long.length) {
          faults.push('not all long tables can be filtered');
        }
        return faults;""")


def download_faults(browser: Browser, downloads: pathlib.Path) -> list[str]:
    """Whether the CSV inside the page is saved with one click."""
    links = browser.driver.find_elements(By.CSS_SELECTOR, "a[download]")
    if not links:
        return ["there is nothing to save"]
    faults = []
    for link in links:
        name = link.get_attribute("download")
        link.click()
        path = downloads / name
        # Chromium makes an empty file of the name first, and puts the whole one in its place.
        for _ in range(50):
            if path.exists() and path.stat().st_size > 0:
                break
            time.sleep(0.1)
        else:
            faults.append(f"{name} is not saved")
            continue
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        if len(rows) < 2 or any(len(row) != len(rows[0]) for row in rows):
            faults.append(f"{name} is no table")
        path.unlink()
    return faults


def button_faults(browser: Browser) -> list[str]:
    """Without JavaScript nothing must look as if it could be sorted."""
    count = len(browser.driver.find_elements(By.CSS_SELECTOR, "th button, .filter"))
    return [f"{count} buttons without JavaScript"] if count else []


# With or without JavaScript, dark or light, at which widths, which pages.
LOOKS = [
    (True, False, [360, 768, 1280], ["ko", "en"]),
    (True, False, [360, 1280], ["hostile"]),
    (True, False, [360], ["empty"]),
    (True, True, [360, 1280], ["en"]),
    (True, True, [2560], ["ko"]),
    (False, False, [360, 768, 1280], ["ko"]),
    (False, False, [1280], ["hostile", "empty"]),
]
LANGUAGES = {"ko": "ko", "en": "en", "hostile": "ko", "empty": "en"}
# Of all stations: of this page axe-core sees what is seen before a part is opened, since all of it would
# take minutes. The other pages have whatever stands in the parts.
LARGE = "ko"
REMOVE_PARTS = "document.querySelectorAll('details > :not(summary)').forEach((n) => n.remove());"


def look(browser: Browser, page: pathlib.Path, width: int, arguments: argparse.Namespace,
         kind: str | None) -> list[str]:
    """The faults of a page in a window of a width; `kind` is the name of its pictures, if any."""
    name = page.stem
    faults = browser.open(page, width)
    faults += head_faults(browser, LANGUAGES[name])
    faults += browser.driver.execute_script(MARKUP_FAULTS)
    if kind:
        browser.picture(arguments.screenshots / f"{kind}.png")
    if kind and width == 1280:
        browser.print(arguments.screenshots / f"{kind}.pdf")
    browser.driver.execute_script(OPEN_ALL)
    time.sleep(0.1)
    faults += browser.driver.execute_script(LAYOUT_FAULTS)
    if kind:
        browser.picture(arguments.screenshots / f"{kind}-open.png")
    if name != "empty":
        if browser.runs_scripts:
            faults += script_faults(browser)
        else:
            faults += button_faults(browser)
        if not browser.runs_scripts and width == 1280:
            faults += download_faults(browser, arguments.folder)
    # axe-core waits for timers, which do not run without JavaScript.
    if browser.runs_scripts:
        if name == LARGE:
            browser.driver.execute_script(REMOVE_PARTS)
        faults += accessibility_faults(browser)
    return faults


def check(arguments: argparse.Namespace) -> int:
    """Looks at all pages; returns how many faults there are."""
    count = looked = 0
    for runs_scripts, is_dark, widths, pages in LOOKS:
        browser = Browser(
            runs_scripts=runs_scripts, is_dark=is_dark, downloads=arguments.folder)
        try:
            for name, width in ((name, width) for name in pages for width in widths):
                takes_pictures = arguments.screenshots and runs_scripts
                kind = f"{name}-{width}{'-dark' if is_dark else ''}" if takes_pictures else None
                page = arguments.folder / f"{name}.html"
                start = time.monotonic()
                faults = look(browser, page, width, arguments, kind)
                place = (f"{name} at {width} pixels, {'dark' if is_dark else 'light'}, "
                         f"{'with' if runs_scripts else 'without'} JavaScript")
                if arguments.verbose:
                    print(f"{place}: {time.monotonic() - start:.1f} s")
                for fault in faults:
                    print(f"{place}: {fault}", file=sys.stderr)
                count += len(faults)
                looked += 1
        finally:
            browser.driver.quit()
    print(f"{looked} looks at pages in Chromium: {count} faults")
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where the pages are")
    parser.add_argument("--verbose", action="store_true", help="tell each look and its time")
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures")
    sys.exit(1 if check(parser.parse_args()) else 0)


if __name__ == "__main__":
    main()
