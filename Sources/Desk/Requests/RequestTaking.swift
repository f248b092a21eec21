import Batch

/// Through which new requests come in.
struct RequestTaking: Sendable {
    let office: OfficeFolder
    let incoming: IncomingFolder
    let judging: RequestJudging
    let tickets = Tickets()
    /// In bytes, of one upload.
    let limit: Int
}
