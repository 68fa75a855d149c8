/// The surnames of print, the project's one list of them: who reads bylines asks how usual each is, who finds people in
/// running text which ones need company. Simplified; traditional ones are folded before they are looked up.
///
///     王7486      of 100,000 people 7,486 are called 王
///
/// Source of the figures: the counts of the national citizens' registry (1.2 billion people, 2008) in H.-W.-S. Bao's
/// *Chinese Names Database 1930–2008*, rounded to people of 100,000; surnames of five and more are here. Others are of
/// *Hundred Family Surnames* (百家姓) or were met in print.
package enum Surnames {
    /// Surnames of one character and how many of 100,000 people bear them.
    package static let common = """
        王7486 李7370 张7033 刘5306 陈4555 杨3369 黄2348 赵2111 吴1999 周1963 徐1497 孙1455 朱1321 马1308
        胡1204 郭1150 何1074 高1043 罗986 林982 郑912 梁839 谢747 宋732 唐715 韩643 许640 冯634 邓624 曹620
        彭590 曾565 肖545 田543 董534 袁521 于514 潘512 蒋493 杜486 蔡485 余481 程470 魏464 叶461 吕452
        丁451 苏449 任433 沈424 姚418 姜414 卢407 崔403 钟395 谭380 汪378 范376 陆371 金369 石354 廖348
        贾346 夏333 付328 方317 韦313 邹306 白304 熊302 孟300 秦298 邱275 尹271 江269 薛266 闫260 侯258
        段252 雷247 史223 龙223 陶220 顾216 贺215 黎212 郝209 毛208 邵206 龚206 万201 钱193 武190 严190
        戴187 孔180 向179 覃175 常174 汤174 莫168 康164 文161 温160 牛159 代159 赖159 洪155 葛152 施152
        邢150 安147 樊141 齐139 乔136 易135 庞131 倪127 伍127 鲁125 聂124 章120 岳118 颜118 殷116 翟116
        申115 耿109 欧107 庄105 左105 焦105 兰105 关103 俞101 柳100 甘96 祝94 傅92 包87 尚86 毕85 舒84 宁83
        曲82 梅82 童80 阮80 纪80 季80 苗79 单79 裴79 符78 谷78 凌78 成77 霍77 盛77 詹76 冉76 路75 骆73 辛72
        靳72 柯72 涂72 蓝69 柴68 管68 翁67 祁65 鲍65 喻63 游62 蒙61 华60 蒲60 房58 滕58 屈57 饶56 解56 艾55
        牟55 候53 时52 尤51 阳51 穆50 司47 吉46 车45 项45 缪44 芦44 农44 卓42 窦42 褚42 娄42 古42 景41 宫41
        戚41 连41 费40 党40 冷40 卜39 晏39 米38 席38 柏37 卫37 宗37 岑36 佟35 边35 瞿35 麦35 桂34 沙34 臧34
        全34 闵33 普33 姬33 和33 师33 苟33 邬33 卞33 应33 桑32 隋32 栾32 仇31 商31 刁31 简31 荣30 寇30 郎29
        丛28 仲27 明27 查27 巫27 占27 甄27 巩27 虞27 丘26 佘26 苑26 迟26 麻25 池25 阎25 敖25 封24 鞠24 谈24
        惠24 匡24 官23 荆23 郁23 胥22 冀22 乐22 南22 邝21 栗21 储21 原21 燕21 班21 楚21 鄢21 谌19 劳18 皮18
        蔺18 奚18 闻17 粟17 满17 楼17 盘17 海16 伊16 位16 阚16 冼16 强16 仝16 索16 郜15 巴15 花15 玉15 盖15
        帅15 凡15 屠15 豆15 权15 廉15 阿15 禹15 丰14 井14 练14 祖14 朴14 平14 漆14 国14 支14 狄13 卿13 计13
        晋13 初13 相13 宣13 门13 云12 敬12 厉12 区12 来12 浦12 戈11 芮11 伏11 晁11 雍11 都11 薄11 邸11 鹿11
        母11 修11 亓11 岩11 容11 赫11 阙10 羊10 辜10 裘10 杭10 宿10 鲜10 况10 印10 逯10 战9 隆9 邰9 诸9 慕9
        茹9 达9 银9 嵇9 亢9 那9 危9 刀8 公8 才8 字8 湛8 戎8 宾8 萧8 茅8 居8 於8 勾8 干8 小7 尉7 揭7 但7 扎7
        衣7 布7 束7 信7 展7 昝7 元7 利7 阴7 智7 呼7 富7 衡7 檀7 保7 拉6 由6 奉6 习6 幸6 腾6 户6 荀6 植6 闭6
        尧6 渠6 钮6 哈6 虎6 巨6 贡6 雒6 青6 冶6 郗6 逄6 蹇6 旷6 昌6 弓6 操5 铁5 鄂5 税5 年5 扈5 谯5 庹5 矫5
        娜5 竺5 木5 未5 步5
        """

    /// Surnames of one character that fewer bear.
    package static let rare = """
        畅糜稽僧扬凤酆贝滑羿汲邴乌牧隗宓蓬仰暴韶咸籍鬱苍莘扶堵宰郦郤璩濮寿郏融訾毋巢蒯郄侴买撒丑底赛锁妥桓水
        东双红经台宇冒多后德承朝新光钦鱼通充宦终暨
        """

    /// Of those above, the ones that begin so many other words that running text must tell more of a name: an office
    /// before it and likely characters behind.
    package static let risky = """
        于向时成曾全连常万单解查计公平明水云海东南党商保原官强权师丰利路支富相双花红满经来台尧宇冒乐华多后德
        承朝新光钦衡步鱼容通充慕习宦终暨居
        """

    /// Of the common ones, those that are looked for in bylines alone: in running text they are mostly other words (和 代 都).
    package static let words = """
        代候麦普和寇丛占邝皮粟楼盘位索玉帅凡豆阿禹朴漆国卿初宣门敬区戈都鹿母修岩赫阙宿鲜况印战隆茹达亢危刀才
        字宾干小尉但扎布展阴智呼檀拉由奉腾户闭渠巨雒青冶蹇旷操铁税年谯庹矫娜未
        """

    /// Surnames of two characters; one without a figure is borne by one of 100,000 people at most.
    package static let compound = """
        欧阳68 上官5 皇甫4 令狐4 诸葛3 司徒3 司马 尉迟 公孙 慕容 宇文 长孙 司空 夏侯 轩辕 东方 西门 南宫
        端木 独孤 呼延 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 司寇 子车 颛孙
        巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 谷梁 段干 百里 东郭 南门 羊舌 微生 左丘 梁丘 第五 完颜 纳兰
        叶赫 爱新 赫舍 阿史 达奚 贺兰 范姜
        """
}
