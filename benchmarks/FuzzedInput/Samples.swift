/// Texts of the kinds that are fuzzed, besides the files that the command line names.
enum Samples {
    static let yaml = [
        "title: 青河报\nsubtitle: '二〇二三年'\nlanguage: zh-CN\nbaseURL: https://archive.example.org\nyear: 2023\npages:\n  a.txt: {date: 2023-05-19, page: A07}\n",
        "topics:\n  防汛: {terms: [防汛, 汛期], aliases: [防洪], not: [防汛路]}\n  招商引资: &a [招商, 签约]\npeople: [樊惠林, \"吕安民\"]\nplaces: *a\n",
        "- from: people/王小明.html\n  to: people/王晓明.html\n  confirmed: true\n  note: |\n    an alias\n",
        "page: E62B25605DDA71BE\narticles:\n  qvrvej9z7p:\n    paragraphs: [3, '4-6, 8']\n    headlines:\n      - {role: kicker, lines: 1, text: 引题}\n    withdrawn: {reason: x, date: 2026-11-20}\nunplaced: 9\n",
    ].map { Array($0.utf8) }

    static let frontMatter = [
        "---\ntitle: 推进会\ndate: 2022-09-24T23:30:00+08:00\ntags: [招商, 会议]\naliases:\n  - /a/\n---\n# 标题\n\n正文[^1]。\n\n[^1]: 注\n",
        "+++\ntitle = '推进会'\ndate = 2022-09-24\ntags = [\"a\", \"b\"]\n[taxonomies]\nauthors = ['景静']\n[[params.x]]\ny = \"\"\"\nz\"\"\"\n+++\n正文\n",
    ].map { Array($0.utf8) }

    static let markdown = [
        "# 标题\n\n* 一\n  * 二\n\n| 甲 | 乙 |\n|:--|--:|\n| ~~丙~~ | `丁` |\n\n- [x] 事 <b>粗</b> &amp; https://example.org\n\n> 引\n\n```swift\nlet a = 1\n```\n\n![图](a%20b.png \"题\") [^n]\n\n[^n]: 注\n"
    ].map { Array($0.utf8) }

    static let requests = [
        "GET /index.html HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=0-3,5-\r\nIf-None-Match: \"a\"\r\nConnection: close\r\n\r\n",
        "HEAD /%E4%B8%AD/../a?b=c HTTP/1.0\r\nAccept-Encoding: gzip, br;q=0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n",
    ].map { Array($0.utf8) }
}
