/// The tables of a rulebook, each a file of `Rules/`.
package enum Table: UInt8, CaseIterable, Sendable {
    case sources, families, courses, codes, titles, equivalences, issuers, fields, statuses, languages, titleNoise, companions,
        reasons, policies

    /// The name that rows are cited by and, with `.csv`, that of the file.
    package var name: String {
        switch self {
        case .sources: "sources"
        case .families: "families"
        case .courses: "courses"
        case .codes: "codes"
        case .titles: "titles"
        case .equivalences: "equivalences"
        case .issuers: "issuers"
        case .fields: "fields"
        case .statuses: "statuses"
        case .languages: "languages"
        case .titleNoise: "title-noise"
        case .companions: "companions"
        case .reasons: "reasons"
        case .policies: "policies"
        }
    }

    package var columnNames: [String] { columns }

    var columns: [String] {
        switch self {
        case .sources: ["id", "title", "address", "retrieved_on", "covers"]
        case .families: ["id", "title", "staff_course", "source"]
        case .courses: ["id", "family", "version", "title", "audience", "since", "renewal", "source"]
        case .codes: ["id", "course", "language", "edition", "job_networks", "status", "source"]
        case .titles: ["id", "text", "language", "courses", "source"]
        case .equivalences:
            [
                "id", "from", "relation", "to", "in_force_from", "in_force_until", "condition", "justification_en",
                "justification_fr", "source",
                "reviewed_on",
            ]
        case .issuers: ["id", "title", "names", "standing", "source"]
        case .fields: ["id", "field", "name", "language", "source"]
        case .statuses: ["id", "text", "language", "meaning", "source"]
        case .languages: ["id", "text", "code", "source"]
        case .titleNoise: ["id", "word", "language", "source"]
        case .companions: ["id", "course", "advice", "companion", "source"]
        case .reasons: ["id", "class", "check", "text_en", "text_fr", "settle_en", "settle_fr", "source"]
        case .policies: ["id", "value", "meaning", "source"]
        }
    }
}
