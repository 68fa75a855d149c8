/// A page as it comes out of a PDF: hard-wrapped, its second article's headline behind the first one's body. District and
/// people are invented.
let examplePageText = """
    青河区启动全民读书月

    本报讯 5月18日，青河区全民读书月在区图书馆启
    动，区委宣传部部长林清主持活动，区图书馆馆长
    周敏介绍了今年的安排。
    周敏说，读书月为期一个月，将在全区十二个社区
    举办讲座和换书集市，居民凭借书证就近参加。记者 许文

    社区食堂让老人吃上热饭

    本报讯 5月17日，青河区柳林社区食堂开业，区民
    政局局长何平到场察看。食堂每天为七十岁以上老
    人供应午餐和晚餐，行动不便的由志愿者送餐上门。
    记者 许文 通讯员 白露

    """

/// `archive.yml` of a new archive: its name, and what else may be said.
let archiveFileText = """
    # What the archive is called, above every page.
    title: 青河报

    # A line below it; who publishes it; where the site will be, which feeds and the sitemap need; the year of pages that do
    # not tell theirs; where readers tell of errors; what the texts may be used for. Remove a # to say it.
    # subtitle: 二〇二三年
    # publisher: 青河报社
    # baseURL: https://archive.example.org
    # year: 2023
    # corrections: redaktion@example.org
    # licence: https://creativecommons.org/licenses/by/4.0/

    # A page whose file's name tells neither day nor number, as 2023-05-19_A01.txt does, may be given them here.
    # pages:
    #   page-7.txt: {date: 2023-05-19, page: A07}

    """
