/// A piece of a date text.
enum DateToken: Hashable {
    struct Digits: Hashable {
        let value: Int
        let count: Int

        /// Four digits as they are, two as 20yy.
        var asYear: Int? {
            switch count {
            case 4: value
            case 2: 2000 + value
            default: nil
            }
        }
    }

    case number(Digits)
    case month(Int)
    case weekday
    /// `mar`: March, or Tuesday in French and Spanish.
    case marchOrTuesday
    case word(String)
    case chinese(Unicode.Scalar)
    /// An ASCII mark; any run of white space is one 0x20.
    case mark(UInt8)

    static let chineseUnits: [Unicode.Scalar] = ["年", "月", "日"]

    /// - Returns: nil when the text holds something no date holds.
    static func tokens(of text: String) -> [DateToken]? {
        var tokens: [DateToken] = []
        var digits: [Int] = []
        var word = ""
        var arabicDigits = false
        var arabicLetters = false
        func endNumber() -> Bool {
            guard !digits.isEmpty else { return true }
            guard digits.count <= 9 else { return false }
            tokens.append(.number(Digits(value: digits.reduce(0) { $0 * 10 + $1 }, count: digits.count)))
            digits = []
            return true
        }
        func endWord() {
            guard !word.isEmpty else { return }
            tokens.append(named(word))
            word = ""
        }
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                endWord()
                if scalar.value > 0x7F { arabicDigits = true }
                digits.append(digit)
            } else if chineseUnits.contains(scalar), !MonthNames.weekdayOpenings.contains(word) {
                guard endNumber() else { return nil }
                endWord()
                tokens.append(.chinese(scalar))
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                guard endNumber() else { return nil }
                if (0x600...0x6FF).contains(scalar.value) { arabicLetters = true }
                word.unicodeScalars.append(scalar)
            } else {
                guard endNumber() else { return nil }
                endWord()
                guard let mark = mark(scalar) else { return nil }
                if mark != 0x20 || tokens.last != .mark(0x20) { tokens.append(.mark(mark)) }
            }
        }
        guard endNumber() else { return nil }
        endWord()
        guard !arabicDigits || arabicLetters else { return nil }
        mergeTwoWordMonths(in: &tokens)
        return tokens
    }

    /// The Levantine month names of two words become one month.
    private static func mergeTwoWordMonths(in tokens: inout [DateToken]) {
        var index = 0
        while index + 2 < tokens.count {
            if case .word(let first) = tokens[index], tokens[index + 1] == .mark(0x20),
                case .word(let second) = tokens[index + 2],
                let month = MonthNames.twoWordNumbers["\(first) \(second)"]
            {
                tokens.replaceSubrange(index...index + 2, with: [.month(month)])
            }
            index += 1
        }
    }

    /// ASCII digits, and Arabic-Indic ones, which count only in a date with Arabic words.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x660...0x669: Int(scalar.value - 0x660)
        case 0x6F0...0x6F9: Int(scalar.value - 0x6F0)
        default: nil
        }
    }

    private static func mark(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\n", "\r": 0x20
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}": 0x2D
        case "،", "、", "，": 0x2C
        case "º", "ª", "°", "'", "’": 0x27
        case "（": 0x28
        case "）": 0x29
        case "-", "/", ".", ",", ":", "+", "(", ")": UInt8(scalar.value)
        default: nil
        }
    }

    private static func named(_ word: String) -> DateToken {
        let folded = Folding.fold(word)
        if folded == "mar" { return .marchOrTuesday }
        if let month = MonthNames.numbers[folded] { return .month(month) }
        return MonthNames.weekdays.contains(folded) ? .weekday : .word(folded)
    }

    // MARK: What may stand around a date

    /// Takes out `10:11`, `10:11:12.5`, with AM or PM and a zone behind; false when a time is none.
    static func removeTimes(from tokens: inout [DateToken]) -> Bool {
        removeFrenchTime(from: &tokens)
        while let colon = tokens.firstIndex(of: .mark(0x3A)) {
            guard colon > 0, case .number(let hour) = tokens[colon - 1], hour.count <= 2, hour.value <= 24 else { return false }
            var end = colon
            var parts = 0
            while end < tokens.count, tokens[end] == .mark(0x3A) {
                guard end + 1 < tokens.count, case .number(let part) = tokens[end + 1], part.count == 2, part.value <= 60 else {
                    return false
                }
                parts += 1
                end += 2
            }
            guard parts <= 2 else { return false }
            if end + 1 < tokens.count, parts == 2, tokens[end] == .mark(0x2E), case .number = tokens[end + 1] { end += 2 }
            end = afterZone(tokens, from: end)
            var start = colon - 1
            if start > 0, tokens[start - 1] == .word("t") { start -= 1 }
            tokens.replaceSubrange(start..<end, with: [.mark(0x20)])
        }
        return true
    }

    /// `10h30`.
    private static func removeFrenchTime(from tokens: inout [DateToken]) {
        guard let mark = tokens.firstIndex(of: .word("h")), mark > 0, mark + 1 < tokens.count,
            case .number(let hour) = tokens[mark - 1], hour.value <= 24,
            case .number(let minute) = tokens[mark + 1], minute.count == 2, minute.value < 60
        else { return }
        tokens.replaceSubrange(mark - 1...mark + 1, with: [.mark(0x20)])
    }

    private static func afterZone(_ tokens: [DateToken], from start: Int) -> Int {
        var end = start
        func skipSpace() { if end < tokens.count, tokens[end] == .mark(0x20) { end += 1 } }
        func skipDot() { if end < tokens.count, tokens[end] == .mark(0x2E) { end += 1 } }
        skipSpace()
        if end < tokens.count, case .word(let word) = tokens[end] {
            if ["am", "pm", "z", "utc", "gmt", "h", "hrs"].contains(word) {
                end += 1
            } else if ["a", "p"].contains(word) {
                end += 1
                skipDot()
                skipSpace()
                if end < tokens.count, tokens[end] == .word("m") { end += 1 }
                skipDot()
            }
            skipSpace()
            if end < tokens.count, case .word(let zone) = tokens[end], ["utc", "gmt", "z"].contains(zone) { end += 1 }
        }
        if end + 1 < tokens.count, tokens[end] == .mark(0x2B) || tokens[end] == .mark(0x2D),
            case .number(let zone) = tokens[end + 1],
            zone.count == 2 || zone.count == 4
        {
            end += 2
            if end + 1 < tokens.count, tokens[end] == .mark(0x3A), case .number = tokens[end + 1] { end += 2 }
        }
        return end
    }

    /// Takes out weekdays, ordinal endings and the small words of the six languages; false when another word is left.
    static func removeFillers(from tokens: inout [DateToken]) -> Bool {
        settleTuesday(in: &tokens)
        mergeArabicPairs(in: &tokens)
        var kept: [DateToken] = []
        for token in tokens {
            switch token {
            case .weekday: kept.append(.mark(0x20))
            case .word(let word):
                guard MonthNames.fillers.contains(word) else { return false }
                kept.append(.mark(0x20))
            case .mark(0x27), .mark(0x28), .mark(0x29): kept.append(.mark(0x20))
            default: kept.append(token)
            }
        }
        tokens = kept
        return true
    }

    /// `mar` is Tuesday where it leads or closes a date that is whole without it, else March.
    private static func settleTuesday(in tokens: inout [DateToken]) {
        let months = tokens.count { if case .month = $0 { true } else { $0 == .marchOrTuesday } }
        let numbers = tokens.count { if case .number = $0 { true } else { false } }
        let places = tokens.indices.filter { tokens[$0] == .marchOrTuesday }
        if months == 2, numbers == 2, let tuesday = places.first(where: { isAtAnEnd(tokens, $0) }) { tokens[tuesday] = .weekday }
        for place in places where tokens[place] == .marchOrTuesday { tokens[place] = .month(3) }
    }

    /// Whether only marks that stand around a weekday part a word from one end of the date.
    private static func isAtAnEnd(_ tokens: [DateToken], _ place: Int) -> Bool {
        func isDate(_ token: DateToken) -> Bool {
            switch token {
            case .number, .month, .marchOrTuesday: true
            case .mark(let mark): mark == 0x2D || mark == 0x2F
            case .word, .weekday, .chinese: false
            }
        }
        guard tokens[..<place].contains(where: isDate) else {
            guard let next = tokens[(place + 1)...].first(where: isDate), case .number = next else { return false }
            return true
        }
        return !tokens[(place + 1)...].contains(where: isDate) && tokens[..<place].last(where: isDate).map(isNumber) == true
    }

    private static func isNumber(_ token: DateToken) -> Bool { if case .number = token { true } else { false } }

    /// The two names of one month side by side, as Arabic dates have them, are one.
    private static func mergeArabicPairs(in tokens: inout [DateToken]) {
        guard let first = tokens.firstIndex(where: { if case .month = $0 { true } else { false } }), first + 2 < tokens.count,
            tokens[first + 2] == tokens[first], case .mark = tokens[first + 1]
        else { return }
        tokens.removeSubrange(first + 1...first + 2)
    }

    /// Without the spaces and stray marks that removed words leave at both ends, and without spaces beside a mark.
    static func trimmed(_ tokens: [DateToken]) -> [DateToken] {
        var tokens = tokens
        let edges: [DateToken] = [.mark(0x20), .mark(0x2C), .mark(0x2E)]
        while let last = tokens.last, edges.contains(last) { tokens.removeLast() }
        while let first = tokens.first, edges.contains(first) { tokens.removeFirst() }
        return tokens.indices.filter { index in
            guard tokens[index] == .mark(0x20) else { return true }
            return !isJoint(tokens[index - 1]) && !isJoint(tokens[index + 1])
        }.map { tokens[$0] }
    }

    /// A mark that joins the numbers of a date.
    private static func isJoint(_ token: DateToken) -> Bool { [.mark(0x2D), .mark(0x2E), .mark(0x2F)].contains(token) }
}
