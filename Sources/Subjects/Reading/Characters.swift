/// Characters that the rules name, as scalar values.
let ideographicComma: UInt32 = 0x3001
let middleDot: UInt32 = 0xB7
let hyphen: UInt32 = 0x2D
let openingBracket: UInt32 = 0x28
let closingBracket: UInt32 = 0x29
/// 和
let conjunction: UInt32 = 0x548C
/// 省
let province: UInt32 = 0x7701
/// 市
let city: UInt32 = 0x5E02
/// 中
let centre: UInt32 = 0x4E2D
/// 自
let autonomous: UInt32 = 0x81EA
/// 部
let part: UInt32 = 0x90E8
/// 族
let people: UInt32 = 0x65CF
/// 院
let courtyard: UInt32 = 0x9662

func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
