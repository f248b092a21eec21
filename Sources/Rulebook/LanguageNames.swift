internal import Records

/// The names that languages go by: `Rules/languages.csv`.
package struct LanguageNames: Sendable {
    private let codes: [String: String]

    init(_ names: [(text: String, code: String)]) {
        codes = Dictionary(names.map { (Folding.fold($0.text), $0.code) }, uniquingKeysWith: { first, _ in first })
    }

    /// The primary subtag of a language named in words or as a tag (`French`, `fr`, `fr-CA`).
    package subscript(text: String) -> String? {
        let folded = Folding.fold(text)
        if let code = codes[folded] { return code }
        guard text.utf8.count <= 12, let primary = folded.split(separator: " ").first, primary.utf8.count <= 3,
            text.contains(where: { $0 == "-" || $0 == "_" })
        else { return nil }
        return codes[String(primary)]
    }
}
