"""What only looks like a strip: none of it is an observation."""

import html

from .blocks import Block, element, items, joined

CITIES = ["서울", "대전", "대구", "부산", "광주", "강릉", "제주"]
FOREIGN_CITIES = ["도쿄", "베이징", "모스크바", "파리", "런던", "카이로"]
CONDITIONS = ["맑음", "흐림", "구름많음", "눈", "비"]


def look_alike(generator):
    """A piece of a page that a careless reader takes for a strip."""
    return generator.choice(KINDS)(generator)


def _forecast_in_prose(generator):
    cities = generator.sample(CITIES, 4)
    numbers = [f"{city} {generator.randrange(-12, 9)}℃" for city in cities]
    return element("p", f"내일 최저 {', '.join(numbers)} 등으로 어제보다 조금 높겠다.")


def _range_without_unit(generator):
    ranges = [f"▲{city} {generator.randrange(-12, 0)}~{generator.randrange(1, 12)}도"
              for city in generator.sample(CITIES, 6)]
    return element("p", " ".join(ranges))


def _pairs(generator):
    rows = [f"{city} {generator.randrange(-9, 3)}℃ / {generator.randrange(4, 16)}℃"
            for city in CITIES]
    return joined([element("h4", "주요 도시 아침·낮 기온"), items(rows)])


def _forecast_list(generator):
    rows = [f"{generator.choice(CONDITIONS)} {city} {generator.randrange(-9, 12)}℃"
            for city in CITIES]
    return joined([element("h4", "내일 예상 최고기온"), items(rows, ' class="forecast"')])


def _recipe(generator):
    heat = generator.randrange(15, 24) * 10
    return joined([
        element("h4", "만드는 법"),
        items([f"오븐 예열 {heat}℃", "반죽을 30분 동안 재운다",
               f"굽기 {heat - 10}℃ {generator.randrange(15, 40)}분", "식힘망에 올려 식힌다"])])


def _felt_and_water(generator):
    felt = element("p", f"바람이 세게 불어 체감온도 -{generator.randrange(8, 25)}℃까지 떨어졌다.")
    water = f"앞바다 수온은 {generator.randrange(40, 180) / 10}℃로 지난해 같은 때보다 낮다."
    return joined([felt, element("p", water)])


def _single_value(generator):
    return element("div", f"현재 서울 {generator.randrange(-90, 90) / 10}℃ 맑음", ' class="now"')


def _degree_sign(generator):
    number = generator.randrange(180, 290) / 10
    return Block(f"<p>온실은 한 해 내내 {number}&deg;C를 지킨다고 농가는 말했다.</p>\n",
                 f"온실은 한 해 내내 {number}°C를 지킨다고 농가는 말했다.")


def _product_table(generator):
    texts = ["작동 온도", f"-{generator.randrange(5, 20)}℃ ~ {generator.randrange(40, 60)}℃"]
    cells = f"<th>{texts[0]}</th><td>{texts[1]}</td>"
    return Block(f'<table class="spec"><tr>{cells}</tr></table>\n', "\t".join(texts))


def _world(generator):
    rows = [f"{city} {generator.randrange(-150, 180) / 10}℃" for city in FOREIGN_CITIES]
    return joined([element("h4", "세계의 날씨"), items(rows)])


def _rows(generator):
    return "".join(
        f'<li class="icon_w"><span class="iw01">{generator.choice(CONDITIONS)}</span>'
        f"{city} {generator.randrange(-99, 99) / 10}℃</li>\n" for city in CITIES)


def _in_comment(generator):
    """A strip of the site's old design, taken out as a comment."""
    rows = _rows(generator)
    return Block(f'<!-- <p class="today_txt">2024.01.15 (월)</p>\n<ul>\n{rows}</ul>\n'
                 "<a>기상청 제공</a> -->\n")


def _in_script(generator):
    """A strip that a script would draw."""
    rows = html.unescape(_rows(generator)).replace("\n", "\\n").replace("/", "\\/")
    return Block(f"<script>\nvar w_date = '2024.01.15 (월)';\nvar w_html = '{rows}';\n</script>\n")


KINDS = [
    _forecast_in_prose, _range_without_unit, _pairs, _forecast_list, _recipe, _felt_and_water,
    _single_value, _degree_sign, _product_table, _world, _in_comment, _in_script,
]
