"""Invents the sentences and names of local news."""

NOUNS = """
시청 군청 마을 주민 시장 의회 조례 예산 도로 다리 강둑 들판 논밭 과수원 비닐하우스 농가 어가 축사 목장
학교 교실 도서관 박물관 미술관 공연 전시 축제 공방 골목 가게 식당 빵집 찻집 서점 약국 병원 보건소 요양원
복지관 경로당 어린이집 놀이터 운동장 체육관 수영장 공원 숲길 산책로 둘레길 계곡 저수지 하천 갯벌 포구
어시장 등대 여객선 버스 정류장 기차역 터미널 주차장 자전거 신호등 횡단보도 공사장 아파트 한옥 빈집 상가
공장 창고 연구소 대학 학생 교사 학부모 청년 노인 어르신 농민 어민 상인 소방관 경찰 의사 간호사 기자 작가
화가 가수 배우 감독 선수 심판 관중 응원단 투표 선거 후보 공약 토론회 간담회 설명회 공청회 위원회 협의회
조합 재단 협회 기업 투자 매출 수출 수입 물가 금리 대출 보험 세금 일자리 임금 근로자 휴가 교육 훈련 자격증
시험 성적 장학금 입학 졸업 봉사 기부 후원 나눔 김장 연탄 쌀 보리 콩 마늘 양파 고추 사과 배 포도 딸기 감귤
한우 돼지 닭 오리 벌꿀 버섯 산나물 전통주 막걸리 도자기 한지 가야금 판소리 탈춤 농악 민요 동화 소설 시집
사진 영화 방송 신문 누리집 휴대전화 인공지능 로봇 위성 반도체 전기차 배터리 태양광 풍력 수소 폐기물 재활용
상수도 하수도 전기 가스 소방서 지구대 응급실 구급차 백신 진료 검진 재활 상담 돌봄 육아 출산 결혼 이사 귀농
관광객 숙박 캠핑장 온천 해수욕장 특산물 직거래 장터 할인 상품권 쿠폰 배달 택배 물류 항만 공항 철도 터널
문화재 고분 성곽 사찰 향교 서원 유물 발굴 복원 기록 증언 편지 달력 지도 안내판 현수막 깃발 조명 음향 무대
""".split()
PARTICLES = "이 가 은 는 을 를 의 에 에서 으로 로 와 과 도 만 까지 부터 마다 보다 처럼".split() + [""] * 9
VERBS = """
늘 줄 만들 고치 옮기 나누 모으 살피 알리 밝히 바꾸 지키 돕 배우 가르치 심 거두 팔 사들이 짓 허물 열리
닫히 이어지 끊기 시작하 끝나 준비하 진행하 추진하 검토하 협의하 합의하 반대하 찬성하 요구하 제안하 발표하
설명하 강조하 당부하 기대하 우려하 확인하 조사하 분석하 평가하 선정하 지원하 운영하 참여하 방문하 개최하
""".split()
MIDDLES = ["고", "며", "는", "던", "지만", "자", "도록", "려는", "면서", "거나", "게"]
ENDINGS = ["겠다고 밝혔다.", "기로 했다.", "고 있다.", "는 중이다.", "지 않았다.", "자고 입을 모았다.",
           "는 것으로 나타났다.", "려 한다고 말했다.", "지 못했다고 털어놨다.", "면 된다."]
ADVERBS = """
이미 아직 다시 함께 먼저 곧바로 꾸준히 조용히 서둘러 천천히 무려 겨우 특히 또한 그러나 한편 이어 실제로
올해 지난해 이번 다음 최근 앞서 하루 이틀 사흘 새벽 아침 저녁 주말 평일 해마다 달마다 똠방각하처럼
""".split()
COUNTERS = "명 가구 곳 개 번 차례 년 개월 시간 분 만원 억원 킬로미터 헥타르 톤 상자 마리 권 편 점".split()
TOWNS = "가람시 다솔읍 온새벽면 한여울동 너른들마을 솔바람길 윤슬군 달빛마을 미리내리 늘봄동".split()
PEOPLE = ["한가람 시장", "윤다솔 이장", "조은결 연구원", "마루한 대표", "백이든 교수", "노을빛 관장",
          "도담이 조합장", "나예솔 학생"]
FAMILY_NAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권".split()
GIVEN_SYLLABLES = "가나다라마바사아자하은서지우현민준예솔빛결담온새봄".strip()
WORDS_A_PAGE = 700


class Language:
    """Strings words together so that they look like Korean news, though they say nothing."""

    def __init__(self, generator):
        self.random = generator
        words = [noun + particle for noun in NOUNS for particle in PARTICLES]
        words += [verb + middle for verb in VERBS for middle in MIDDLES] * 3
        words += ADVERBS * 20 + TOWNS * 15 + PEOPLE * 15
        self.all_words = words
        self.words = words

    def begin_page(self):
        """Picks the words of a page, since one subject keeps coming back to the same ones."""
        self.words = self.random.choices(self.all_words, k=WORDS_A_PAGE)

    def sentence(self):
        words = self.random.choices(self.words, k=self.random.randint(5, 16))
        if self.random.random() < 0.3:
            place = self.random.randrange(len(words))
            counter = self.random.choice(COUNTERS)
            words.insert(place, f"{self.random.randrange(2, 9000)}{counter}")
        verb = self.random.choice(VERBS) + self.random.choice(ENDINGS)
        if self.random.random() < 0.12:
            return f"{self.random.choice(PEOPLE)}은 “{' '.join(words)} 한다”고 했다."
        return f"{' '.join(words)} {verb}"

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 5)))

    def headline(self):
        words = self.random.choices(self.words, k=self.random.randint(3, 8))
        if self.random.random() < 0.3:
            words[0] = f"[{words[0]}]"
        if self.random.random() < 0.3:
            words.insert(2, "…")
        return " ".join(words)

    def comment(self):
        return " ".join(self.random.choices(self.words, k=self.random.randint(3, 14)))

    def person(self):
        return self.random.choice(FAMILY_NAMES) + "".join(
            self.random.choices(GIVEN_SYLLABLES, k=2))
