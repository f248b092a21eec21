/// What a field of a record states (SPEC 5.1).
package enum Field: UInt8, CaseIterable, Sendable {
    case holderName, indexNumber, email
    case courseTitle, courseCode, courseVersion, language
    case completedOn, status, issuer, certificateNumber
    /// A date of issue or award: not a completion date.
    case issuedOn
    /// Parts of the holder's name, joined where no whole name is stated.
    case givenName, familyName
    /// Carried, not judged.
    case expiresOn, score, hours

    package static let count = allCases.count

    /// The name of the plain form, as `Rules/fields.csv` has it.
    package var plainName: String {
        switch self {
        case .holderName: "holder_name"
        case .indexNumber: "index_number"
        case .email: "email"
        case .courseTitle: "course_title"
        case .courseCode: "course_code"
        case .courseVersion: "course_version"
        case .language: "language"
        case .completedOn: "completed_on"
        case .status: "status"
        case .issuer: "issuer"
        case .certificateNumber: "certificate_number"
        case .issuedOn: "issued_on"
        case .givenName: "given_name"
        case .familyName: "family_name"
        case .expiresOn: "expires_on"
        case .score: "score"
        case .hours: "hours"
        }
    }

    package init?(plainName: String) {
        guard let field = Self.allCases.first(where: { $0.plainName == plainName }) else { return nil }
        self = field
    }
}
