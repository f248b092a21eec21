/// A version as a title or a field states it (SPEC 5.3, 5.5).
package enum VersionMention {
    /// Version words of the six languages; a bare `v` counts when a number follows it at once.
    private static let words: Set<String> = [
        "version", "versión", "версия", "версии", "版本", "الإصدار", "الاصدار", "إصدار", "النسخة", "نسخة", "v",
    ]

    /// The major number of a version field: of the first number in it.
    package static func major(_ text: String) -> Int? {
        let digits = text.unicodeScalars.drop { !isDigit($0) }.prefix(while: isDigit)
        return number(Array(digits))
    }

    /// Takes every version out of a title.
    /// - Returns: the major numbers in order.
    static func take(from text: inout String) -> [Int] {
        let scalars = Array(text.unicodeScalars)
        var majors: [Int] = []
        var rest = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if index == 0 || !scalars[index - 1].isLetterOrNumber, let (major, end) = read(scalars, from: index) {
                majors.append(major)
                rest.append(" ")
                index = end
            } else {
                rest.append(scalars[index])
                index += 1
            }
        }
        if !majors.isEmpty { text = String(rest) }
        return majors
    }

    /// A version word and its number, or a number and 版.
    private static func read(_ scalars: [Unicode.Scalar], from start: Int) -> (major: Int, end: Int)? {
        if isDigit(scalars[start]) {
            let (major, end) = numeral(scalars, from: start)
            guard let major, end < scalars.count, scalars[end] == "版" else { return nil }
            return (major, end + 1 < scalars.count && scalars[end + 1] == "本" ? end + 2 : end + 1)
        }
        var index = start
        while index < scalars.count, scalars[index].properties.isAlphabetic || isMark(scalars[index]) { index += 1 }
        let word = String(String.UnicodeScalarView(scalars[start..<index])).lowercased()
        guard words.contains(word) else { return nil }
        while index < scalars.count, !scalars[index].isLetterOrNumber, !isClosing(scalars[index]) { index += 1 }
        guard index < scalars.count, isDigit(scalars[index]) else { return nil }
        let (major, end) = numeral(scalars, from: index)
        guard let major, end == scalars.count || !scalars[end].properties.isAlphabetic else { return nil }
        return (major, end)
    }

    /// `2`, `2.0`, `2.0.1`.
    private static func numeral(_ scalars: [Unicode.Scalar], from start: Int) -> (major: Int?, end: Int) {
        var index = start
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        let major = number(Array(scalars[start..<index]))
        while index + 1 < scalars.count, scalars[index] == "." || scalars[index] == ",", isDigit(scalars[index + 1]) {
            index += 1
            while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        }
        return (major, index)
    }

    private static func number(_ digits: [Unicode.Scalar]) -> Int? {
        guard !digits.isEmpty else { return nil }
        return digits.prefix(6).reduce(0) { $0 * 10 + Int($1.value - 0x30) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .nonspacingMark }
    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .closePunctuation }

}
