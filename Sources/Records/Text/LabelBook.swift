/// The names that fields go by, as a text prints them: before a colon, or before a value that cannot be anything else.
struct LabelBook: Sendable {
    let names: FieldNames
    private let leading: PhraseBook<Field>

    init(_ names: FieldNames) {
        self.names = names
        leading = names.leadingNames
    }

    static func needsNoColon(_ name: String, _ field: Field) -> Bool {
        switch field {
        case .completedOn, .issuedOn, .expiresOn: true
        case .issuer: by.contains(String(name.split(separator: " ").last ?? "")) && name.contains(" ")
        case .certificateNumber, .indexNumber: name.contains(" ")
        default: false
        }
    }

    private static let by: Set<String> = ["by", "par", "por"]

    // MARK: With a colon

    /// `Label: value`, in any script; the value may be empty.
    func labelled(_ text: String) -> (field: Field, name: String, value: String)? {
        guard let (before, after) = Self.parts(text), let field = names[before] else { return nil }
        return (field, before, after)
    }

    /// What stands before and behind the first colon of a text that opens like a label.
    static func parts(_ text: String) -> (before: String, after: String)? {
        var count = 0
        let scalars = text.unicodeScalars
        guard let first = scalars.first, opensLabel(first) else { return nil }
        for index in scalars.indices {
            if colons.contains(scalars[index]) {
                // `**Label:** value`, as mark-up for bold letters has it.
                let after = scalars[scalars.index(after: index)...].drop { $0.isBlank || $0 == "*" }
                return (String(scalars[..<index]), String(after).trimmingSpaces)
            }
            count += 1
            guard count <= longestLabel else { return nil }
        }
        return nil
    }

    private static let colons: Set<Unicode.Scalar> = [":", "：", "﹕", "∶", "︰"]
    private static let longestLabel = 64

    /// A quote or a bracket opens no label: what is quoted is another language's text (JSON, PostScript).
    private static func opensLabel(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "№" || scalar == "*" {
            return true
        }
        switch scalar.properties.generalCategory {
        case .format, .nonspacingMark: return true
        default: return false
        }
    }

    // MARK: Without a colon

    /// `Expires on 5/01/27`, `Délivré par le PNUD`, `Certificate No. 4711`: a known name and a value that can be nothing else.
    func leading(in prose: Prose, at token: Int, before end: Int) -> (field: Field, value: String, end: Int)? {
        guard let (field, behind) = prose.match(leading, at: token, before: end), behind < end else { return nil }
        if field.isDate {
            return prose.date(at: behind, before: end).map { (field, $0.text, $0.end) }
        }
        if field == .issuer { return issuer(in: prose, from: behind, before: end) }
        let skipped = prose.word(behind).isEmpty || Self.isVerb(prose.word(behind)) ? behind + 1 : behind
        guard skipped < end, Self.isNumber(prose.tokens[skipped].text, of: field) else { return nil }
        return (field, Self.withoutMarks(prose.tokens[skipped].text), skipped + 1)
    }

    private static func isVerb(_ word: String) -> Bool { ["is", "est", "es", "no", "n"].contains(word) }

    private func issuer(in prose: Prose, from start: Int, before end: Int) -> (field: Field, value: String, end: Int)? {
        var behind = start
        while behind < end, behind - start < 14, prose.tokens[behind].piece == prose.tokens[start].piece {
            if prose.markedDate(at: behind, before: end) != nil { break }
            behind += 1
            if prose.endsSentence(behind - 1) || prose.tokens[behind - 1].text.hasSuffix(",") { break }
        }
        let value = Self.withoutMarks(prose.text(start..<behind))
        return value.isEmpty ? nil : (.issuer, value, behind)
    }

    private static func isNumber(_ text: String, of field: Field) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        return field == .indexNumber ? digits >= 3 && withoutMarks(text).utf8.count == digits : digits > 0
    }

    /// Without the marks of a sentence at either end.
    static func withoutMarks(_ text: String) -> String {
        let marks: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "(", ")", "#", "،", "。", " "]
        var scalars = Substring(text).unicodeScalars
        while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
        while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
        return String(scalars)
    }
}
