/// Words that tell a run of characters which is often repeated from a topic.
enum PhraseWords {
    /// How much, how, whose: what begins so is the end or the beginning of a sentence, no name of a thing.
    static let starts = """
        同比 环比 累计 合计 坚定 坚决 广大 各级 各地 各类 各方 有关 相关 受到 两国 双方 我国 多个 部分 许多 全体 所有 任何 其他 这些 那些 本次 此次 首次 再次 多次 日益
        相互 互相 共同 非常 十分 特别 更加 更好 最大 主要 重要 重大 不断 仍然 继续 前两 前三 近年 近期 当前 目前 今后 未来 过去 之间 以来 比赛 今天 昨天 明天 今年 去年
        """

    /// What grows, says, belongs or lasts: behind it a sentence goes on.
    static let ends = """
        增长 下降 上升 回升 提高 提升 增加 减少 扩大 支持 报道 修改 表示 指出 强调 要求 认为 介绍 期间 今天 昨天 明天 今年 去年 以来 以上 以下 之间 左右 方面 情况 问题
        措施 人士 人民 群众 成员 事业 合作 文章 表彰 得到 成为 进行 开展 推进 推动 加快 加强 完成 实现 达到 超过 同中 美好 良好 明显 显著 稳定 个月 一年 地区 目标
        """
}
