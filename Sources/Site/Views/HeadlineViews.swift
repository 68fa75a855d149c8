import Archive
import Mustache

extension Article {
    /// The headline's parts in print order; where none is printed, the title.
    var headlineParts: [Headline] {
        headlines.isEmpty ? [Headline(role: .headline, text: title, lines: [])] : headlines
    }

    /// The headline's parts as lists show them: the title alone where an editor gave one that is not printed.
    var listedHeadlineParts: [Headline] {
        headlines.contains { $0.text == title } ? headlines : [Headline(role: .headline, text: title, lines: [])]
    }

    /// The whole headline in one line, as lists, `<title>` and feeds show it:
    ///
    ///     kicker    区领导调研建中街街道产业项目运行情况
    ///     headline  提升市场品质特色 积极应对消费变化需求     区领导调研…情况　提升…需求
    ///
    ///     headline  主动担当作为 全力推动项目取得实质性进展
    ///     subtitle  二七区召开产业发展推进会                  主动…进展——二七区召开产业发展推进会
    func headlineLine(_ texts: InterfaceText) -> String { listedHeadlineParts.joined(texts, subtitle: .subtitleInLine) }
}

extension [Headline] {
    /// The parts in print order, each behind the first as its rank asks.
    func joined(_ texts: InterfaceText, subtitle: TextKey) -> String {
        var line = first?.text ?? ""
        for part in dropFirst() {
            line += texts(part.role == .subtitle ? subtitle : .headlineInLine, ["text": part.text])
        }
        return line
    }
}

/// The parts of an article's headline in print order; exactly one is the main one.
func headlineViews(_ parts: [Headline], title: String) -> Value {
    let main = parts.firstIndex { $0.role == .headline } ?? parts.firstIndex { $0.text == title } ?? 0
    return .list(
        parts.enumerated().map { position, part in
            .object([
                "role": .text(part.role.rawValue), "text": .text(part.text), "isMain": .bool(position == main),
                "isParted": .bool(part.text.utf8.contains(UInt8(ascii: " "))),
            ])
        })
}
