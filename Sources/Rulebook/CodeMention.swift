/// A catalogue number as someone typed it (SPEC 5.2).
package enum CodeMention: Hashable, Sendable {
    case number(Int)
    /// `LMS-33X5`: written like a code, and none.
    case malformed(String)

    /// Every code in a text, in order.
    package static func all(in text: String) -> [CodeMention] {
        var text = text
        return take(from: &text)
    }

    /// Takes every code out of a text.
    package static func take(from text: inout String) -> [CodeMention] {
        let scalars = Array(text.unicodeScalars)
        var mentions: [CodeMention] = []
        var rest = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if index == 0 || !scalars[index - 1].isLetterOrNumber, let (mention, end) = read(scalars, from: index) {
                mentions.append(mention)
                index = takeFurther(scalars, from: end, into: &mentions)
                rest.append(" ")
            } else {
                rest.append(scalars[index])
                index += 1
            }
        }
        if !mentions.isEmpty { text = String(rest) }
        return mentions
    }

    /// `LMS`, separators, then letters and digits that begin with a digit.
    private static func read(_ scalars: [Unicode.Scalar], from start: Int) -> (mention: CodeMention, end: Int)? {
        guard start + 3 < scalars.count, "lms".unicodeScalars.elementsEqual(scalars[start..<start + 3].map(small)) else {
            return nil
        }
        var index = start + 3
        while index < scalars.count, isSeparator(scalars[index]) { index += 1 }
        let bodyStart = index
        while index < scalars.count, scalars[index].isLetterOrNumber { index += 1 }
        let body = scalars[bodyStart..<index]
        guard let first = body.first, isDigit(first) else { return nil }
        return (mention(body), index)
    }

    private static func mention(_ body: ArraySlice<Unicode.Scalar>) -> CodeMention {
        let digits = body.drop { $0 == "0" }
        if body.allSatisfy(isDigit), digits.count <= 9 {
            return .number(digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) })
        }
        return .malformed(String(String.UnicodeScalarView(body.prefix(24))))
    }

    /// `LMS-2299/2302` is two codes.
    private static func takeFurther(_ scalars: [Unicode.Scalar], from start: Int, into mentions: inout [CodeMention]) -> Int {
        var end = start
        while true {
            var index = end
            while index < scalars.count, scalars[index] == " " { index += 1 }
            guard index < scalars.count, scalars[index] == "/" else { return end }
            index += 1
            while index < scalars.count, scalars[index] == " " { index += 1 }
            let bodyStart = index
            while index < scalars.count, scalars[index].isLetterOrNumber { index += 1 }
            let body = scalars[bodyStart..<index]
            guard body.count >= 3, body.allSatisfy(isDigit) else { return end }
            mentions.append(mention(body))
            end = index
        }
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20)! : scalar
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ":", "_", "\u{2212}": true
        default: scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
        }
    }
}
