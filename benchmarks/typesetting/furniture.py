"""What stands on a page beside its articles: running heads and folios, pictures with captions, advertisements."""
import datetime
from .stories import name

PAPERS = ["黄河晨报", "江城日报", "东湖晚报", "平原日报", "山城商报"]
SECTIONS = ["要闻", "综合", "时政", "本地新闻", "经济", "民生", "国内新闻"]
SCENES = ["市民在体育公园健身", "工人在车间检修设备", "志愿者在社区整理图书", "学生在实验室观察标本", "游客在古城墙下合影", "农户在大棚里采摘草莓",
          "消防员在训练场演练", "医生为老人量血压", "施工现场一派繁忙", "活动现场"]
ADS = [["旺铺招租", "临街门面两层，面积可分，交通便利，价格面议。", "电话：139****6620"],
       ["遗失声明", "李某某遗失残疾人证，证号尾数4417，声明作废。"],
       ["诚聘", "保安、保洁、司机各三名，包吃住，待遇从优。", "地址：解放路18号"],
       ["清仓特惠", "家具灯具五折起", "春季家装节火热进行中"]]
WEEKDAYS = "一二三四五六日"


def issue_after(day): return datetime.date.fromisoformat(day) + datetime.timedelta(1)


def running_head(rng, day, number, dated=True):
    issue = issue_after(day)
    date = f"{issue.year}年{issue.month}月{issue.day}日" if dated else ""
    weekday = f"星期{WEEKDAYS[issue.weekday()]}"
    folio = rng.choice([f"{number}版", f"A{number:02}", f"{number:02}", f"第{number}版"])
    staff = rng.choice([f"责任编辑 {name(rng)} 版式 {name(rng)} 校对 {name(rng)}", f"责编：{name(rng)}　美编：{name(rng)}　校对：{name(rng)}",
                        f"编辑 {name(rng)}", ""])
    parts = [folio, rng.choice(SECTIONS), rng.choice(PAPERS), f"{date} {weekday}".strip(), staff]
    if rng.random() < .4: parts = ["".join(parts[:1]) + " " + " ".join(parts[1:])]
    return '<header class="run">' + "".join(f"<span>{p}</span>" for p in parts if p) + "</header>"


def footer(rng):
    parts = ["新闻热线：0371-6655" + str(rng.randint(1000, 9999)), "网址：www.example.com", "邮箱：news@example.com", "广告部电话 6655" + str(rng.randint(1000, 9999))]
    return '<footer class="run">' + "".join(f"<span>{p}</span>" for p in rng.sample(parts, rng.choice([1, 2, 3]))) + "</footer>"


def picture(rng):
    scene, who = rng.choice(SCENES), name(rng)
    credit = rng.choice([f"本报记者 {who} 摄", f"记者 {who} 摄", f"{who} 摄", f"通讯员 {who} 摄"])
    words = rng.choice([f"图为{scene}。 {credit}", f"图为{scene}。{credit}", f"▲{scene}。{credit}", f"上图：{scene}。 {credit}"])
    return f'<figure><div class="grey" style="height:{rng.randint(70, 150)}pt"></div><figcaption>{words}</figcaption></figure>'


def advertisement(rng):
    head, *lines = rng.choice(ADS)
    return f'<aside class="ad"><b>{head}</b>' + "".join(f"<p>{line}</p>" for line in lines) + "</aside>"
