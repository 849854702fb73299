"""Invents sites and the pages of their articles, as HTML and as the text that a reader sees."""

import dataclasses
import datetime
import html
import math

from .blocks import Block, element, items, joined
from .weather import KOREAN_TIME

SECTIONS = """
정치 경제 사회 문화 교육 복지 농업 수산 환경 건강 과학 기술 국제 지역 오피니언 사설 칼럼 독자투고 인물 동정
부고 알림 스포츠 야구 축구 배구 여행 맛집 책 영화 공연 전시 사진 영상 카드뉴스 기획 연재 탐사 만평 운세
""".split()
REGIONS = ["서울", "강릉", "대전", "대구", "부산", "광주", "제주"]
SITE_WORDS = ["garam", "dasol", "onsae", "yunseul", "miri", "neulbom", "dalbit", "solbaram"]
SITE_ENDINGS = ["ilbo", "news", "journal", "times"]
PARTS_OF_NAMES = """
article view list photo banner slide rolling menu layer popup login reply search scroll header footer
ranking section issue video index widget button ticker target offset height width event handler
timer cookie token frame track count option value node child parent style class active
""".split()
COLOURS = "0369cf"
IDENTIFIERS_A_SITE = 90
MEDIAN_SIZE = 60_000
LARGEST_SIZE = 600_000


@dataclasses.dataclass
class Site:
    """A paper's site: what all its pages share."""

    host: str
    name: str
    # Python's name of the character set in which it sends its pages.
    encoding: str
    style: str
    functions: list[str]
    sections: list[str]
    lists_regions: bool


@dataclasses.dataclass
class Page:
    """A page: where and when it was fetched, and what it holds."""

    site: Site
    url: str
    captured: datetime.datetime
    body: str
    text: str


class Publisher:
    """Makes sites, and pages of them."""

    def __init__(self, generator, language):
        self.random = generator
        self.language = language
        self.page_count = 0
        self.identifiers = []

    def site(self, number, encoding):
        self.identifiers = [self._identifier() for _ in range(IDENTIFIERS_A_SITE)]
        word = SITE_WORDS[number % len(SITE_WORDS)]
        ending = SITE_ENDINGS[number // len(SITE_WORDS) % len(SITE_ENDINGS)]
        return Site(
            host=f"www.{word}{ending}{number}.example", name=f"{word.title()} {ending.title()}",
            encoding=encoding, style=self._style(14_000),
            functions=[self._function() for _ in range(120)],
            sections=self.random.sample(SECTIONS, self.random.randint(18, len(SECTIONS))),
            lists_regions=self.random.random() < 0.5)

    def page(self, site, captured, meta, top=None, aside=None, inside=None):
        """A page.

        The meta element declares its character set. A strip may stand at its top or beside the
        article, what looks like one in the middle of the article.
        """
        self.page_count += 1
        self.language.begin_page()
        number = 100_000 + self.page_count * 7
        url = f"https://{site.host}/news/articleView.html?idxno={number}"
        size = min(LARGEST_SIZE, MEDIAN_SIZE * math.exp(self.random.gauss(0, 0.8)))
        title = self.language.headline()
        head = self._head(site, url, title, meta, size * 0.4)
        blocks = [self._menu(site), top, self._article(site, title, captured, size, inside), aside]
        blocks = [block for block in blocks if block]
        length = len(head) + sum(len(block.html.encode()) for block in blocks)
        while length < size:
            blocks.append(self._box(site, captured))
            length += len(blocks[-1].html.encode())
        blocks.append(self._footer(site))
        content = joined(blocks)
        body = f"{head}<body>\n<div id=\"wrap\">\n{content.html}</div>\n</body>\n</html>\n"
        return Page(site, url, captured, body, f"{title} - {site.name}\n{content.text}\n")

    def _head(self, site, url, title, meta, size):
        title = html.escape(title)
        scripts = []
        length = len(site.style)
        for function in self.random.sample(site.functions, len(site.functions)):
            if length > size:
                break
            scripts.append(function)
            length += len(function)
        state = "".join(f'"{self._identifier()}":"{self.random.getrandbits(96):x}",'
                        for _ in range(self.random.randrange(4, 20)))
        return (
            f'<!DOCTYPE html>\n<html lang="ko">\n<head>\n{meta}<title>{title} - {site.name}</title>\n'
            f'<meta property="og:title" content="{title}">\n<meta property="og:url" content="{url}">\n'
            f'<meta name="description" content="{html.escape(self.language.sentence())}">\n'
            f'<link rel="canonical" href="{url}">\n<style>\n{site.style}</style>\n'
            f'<script>\nwindow.__state = {{{state}"v":1}};\n{"".join(scripts)}</script>\n</head>\n')

    def _menu(self, site):
        links = "".join(
            f'  <li class="menu_item"><a href="/news/articleList.html?sc_section_code=S1N{number}">'
            f"{section}</a></li>\n" for number, section in enumerate(site.sections))
        blocks = [element("a", site.name, ' class="logo" href="/"'),
                  Block(f'<ul class="menu">\n{links}</ul>\n', "\n".join(site.sections))]
        if site.lists_regions:
            blocks.append(items(REGIONS, ' class="region"'))
        blocks.append(element("div", "로그인 | 회원가입 | 구독신청", ' class="member"'))
        return joined(blocks)

    def _article(self, site, title, captured, size, inside):
        written = captured.astimezone(KOREAN_TIME) - datetime.timedelta(
            minutes=self.random.randrange(30, 60_000))
        reporter = f"{self.language.person()} 기자"
        paragraphs = []
        length = 0
        while length < size * 0.12:
            paragraphs.append(element("p", self.language.paragraph()))
            length += len(paragraphs[-1].html.encode())
        if inside:
            paragraphs.insert(self.random.randint(1, len(paragraphs)), inside)
        photo = f"/news/photo/{written:%Y%m}/{self.random.randrange(10**6)}_{written:%H%M}.jpg"
        caption = self.language.headline()
        figure = Block(
            f'<figure><img src="{photo}" alt="{html.escape(caption)}"><figcaption>'
            f"{html.escape(caption)}</figcaption></figure>\n", caption)
        return joined([
            element("h1", title, ' class="article_title"'),
            element("p", f"{reporter} 입력 {written:%Y.%m.%d %H:%M}", ' class="byline"'),
            figure, *paragraphs,
            element("p", f"저작권자 © {site.name} 무단전재 및 재배포 금지")])

    def _box(self, site, captured):
        return self.random.choice([self._ranking, self._photos, self._comments, self._script])(
            site, captured)

    def _ranking(self, site, captured):
        title = self.random.choice(["많이 본 뉴스", "관련기사", "최신기사", "이 시각 주요뉴스"])
        lines, texts = [], [title]
        for place in range(1, self.random.randint(6, 16)):
            headline = self.language.headline()
            number = self.random.randrange(100_000, 999_999)
            lines.append(
                f'    <li class="rank_item item{place}">\n      <div class="rank_cover">\n'
                f'        <a href="/news/articleView.html?idxno={number}" target="_top" class="rank_link"'
                f' onclick="trackRank({number})">\n          <em class="rank_number">{place}</em>\n'
                f'          <span class="rank_title auto-titles">{html.escape(headline, quote=False)}'
                "</span>\n        </a>\n      </div>\n    </li>\n")
            texts += [f"{place}{headline}"]
        return Block(f'<div class="box_rank">\n<h3>{title}</h3>\n<ul>\n{"".join(lines)}</ul></div>\n',
                     "\n".join(texts))

    def _photos(self, site, captured):
        lines, texts = [], ["포토뉴스"]
        for _ in range(self.random.randint(3, 9)):
            headline = self.language.headline()
            written = html.escape(headline)
            image = f"{captured:%Y%m}/{self.random.getrandbits(64):x}_150.jpg"
            lines.append(
                f'    <div class="photo_item item-box">\n      <div class="photo_cover">\n        '
                f'<a href="/news/articleView.html?idxno={self.random.randrange(100_000, 999_999)}" '
                f'target="_top" class="photo_link">\n          <img src="/news/thumbnail/{image}" '
                f'alt="{written}" width="150" height="100" loading="lazy">\n        </a>\n      </div>\n'
                f'      <div class="photo_title"><strong>{written}</strong>&nbsp;</div>\n    </div>\n')
            texts.append(headline)
        return Block(f'<div class="box_photo">\n<h3>포토뉴스</h3>\n{"".join(lines)}</div>\n',
                     "\n".join(texts))

    def _comments(self, site, captured):
        lines, texts = [], ["댓글"]
        for _ in range(self.random.randint(2, 12)):
            name, said = self.language.person(), self.language.comment()
            when = captured.astimezone(KOREAN_TIME) - datetime.timedelta(
                minutes=self.random.randrange(1, 20_000))
            lines.append(
                f'    <div class="reply" id="reply-{self.random.randrange(10**7)}">\n'
                f'      <strong class="reply_name">{name}</strong>\n      <span class="reply_date">'
                f'{when:%Y-%m-%d %H:%M:%S}</span>\n      <p class="reply_text">{said}</p>\n'
                f'      <button type="button" class="reply_button">공감 {self.random.randrange(90)}'
                "</button>\n    </div>\n")
            texts += [name, f"{when:%Y-%m-%d %H:%M:%S}", said]
        return Block(f'<div class="box_reply">\n<h3>댓글</h3>\n{"".join(lines)}</div>\n',
                     "\n".join(texts))

    def _script(self, site, captured):
        functions = self.random.sample(site.functions, self.random.randint(2, 8))
        return Block(f'<script>\n{"".join(functions)}</script>\n')

    def _footer(self, site):
        return joined([
            element("p", f"{site.name} | 가람시 솔바람길 {self.random.randrange(1, 300)} | 대표전화 "
                         f"000-{self.random.randrange(1000, 9999)}-0000 | 등록번호 가람 아00000"),
            element("p", f"Copyright © {site.name}. All rights reserved.")])

    def _identifier(self):
        first, second = self.random.choices(PARTS_OF_NAMES, k=2)
        return first + second.title()

    def _function(self):
        lines = [f"function {self.random.choice(self.identifiers)}{self.random.randrange(99)}(e) {{\n"]
        for _ in range(self.random.randint(3, 14)):
            target, source, call = self.random.choices(self.identifiers, k=3)
            lines.append(self.random.choice([
                f"  var {target} = document.getElementById('{source}');\n",
                f"  if ({target} > {self.random.randrange(2000)}) {{ {call}({source}); }}\n",
                f"  ${{'#{source}'}}.addClass('{target}').on('click', {call});\n",
                f"  {target}.{call} = {self.random.randrange(9000)};\n",
                f"  // {self.language.comment()}\n"]))
        return "".join(lines) + "}\n"

    def _style(self, size):
        rules = []
        length = 0
        while length < size:
            colour = "".join(self.random.choices(COLOURS, k=3))
            outer, inner = self.random.choices(self.identifiers, k=2)
            rules.append(f".{outer} .{inner} {{ color: #{colour}; margin: "
                         f"{self.random.randrange(40)}px {self.random.randrange(40)}px }}\n")
            length += len(rules[-1])
        return "".join(rules)
