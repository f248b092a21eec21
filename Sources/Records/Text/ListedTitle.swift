/// The title of an item of a list, once its code and its day are taken out.
enum ListedTitle {
    /// Without `I completed the following:` or `and` in front.
    static func withoutLead(_ text: String) -> String {
        var text = text
        if let colon = text.firstIndex(of: ":"), text.utf8.distance(from: text.startIndex, to: colon) <= 160 {
            let lead = Folding.words(of: String(text[..<colon]))
            if lead.contains(where: leadWords.contains) { text = String(text[text.index(after: colon)...]) }
        }
        let prose = Prose(text)
        for token in 0..<min(prose.tokens.count, 12) {
            guard let (wording, end) = prose.match(Wording.book, at: token, before: prose.tokens.count) else { continue }
            if case .completion = wording {
                let behind = prose.match(CourseReader.nouns, at: end, before: prose.tokens.count)?.end ?? end
                return prose.text(behind..<prose.tokens.count)
            }
        }
        guard let first = prose.tokens.first, ["and", "et", "y", "и"].contains(Folding.fold(first.text)) else {
            return prose.text(0..<prose.tokens.count)
        }
        return prose.text(1..<prose.tokens.count)
    }

    private static let leadWords: Set<String> = [
        "completed", "following", "courses", "course", "trainings", "suivi", "suivants", "suivantes", "cours", "formations",
        "completado",
        "siguientes", "cursos", "certificates", "certificats", "certificados", "курсы",
    ]

    /// Without the marks that code and day leave behind.
    static func plain(_ text: String) -> String {
        var title = CourseReader.plain(text.replacing("()", with: "").replacing("( )", with: "").replacing("[]", with: ""))
        if title.hasSuffix(" (") || title == "(" { title = String(title.dropLast()) }
        if title.hasSuffix(")"), !title.contains("(") { title = String(title.dropLast()) }
        if title.hasPrefix("("), !title.contains(")") { title = String(title.dropFirst()) }
        return CourseReader.plain(title).split(separator: " ").joined(separator: " ")
    }
}
