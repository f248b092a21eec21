/// A folder within an office's folder.
package enum OfficePart: String, CaseIterable, Sendable {
    case inbox, taken, quarantine, reports, spool

    /// Bits that others than the owner may have: how far the inbox is open is for the office to say.
    var permittedMode: UInt32 { self == .inbox ? 0o7777 : 0o7700 }

    /// What lies in it, for the one who sets the office up.
    package var holds: String {
        switch self {
        case .inbox: "certificates are dropped here"
        case .taken: "what was taken from the inbox, by number"
        case .quarantine: "what twice broke its reading, until a person puts it back"
        case .reports: "a report for each night"
        case .spool: "the bytes of every delivery, so that each verdict can be made again"
        }
    }
}

extension OfficeFolder {
    package func path(of part: OfficePart) -> String { "\(path)/\(part.rawValue)" }
}
