import HTTPTypes

/// Why an answer is none of what was asked for. Each has a page that says what to do.
enum Refusal: Error, Hashable, Sendable {
    /// The address, the number in it, or something of the same name in the form.
    case notFound
    /// The address is there for other methods.
    case wrongMethod([HTTPRequest.Method])
    /// What was sent cannot be understood.
    case malformed
    case notSignedIn
    case notAdmitted
    /// A program without a token that serves.
    case noToken
    /// The form was not sent from a page of this desk, or from one of an earlier session.
    case foreignForm
    case tooLarge
    /// Sent so slowly that others would wait for it.
    case tooSlow
    /// Reached under another name than its own.
    case otherHost
    /// Somebody else was faster.
    case conflict
    /// What the ledger does not allow as things stand.
    case notAllowed
    /// Tried too often.
    case wait(seconds: Int)
    /// The ledger is being written to, or the desk has too much to do.
    case busy
    /// A request could not be judged now; nothing of it is kept.
    case notTaken
    /// Ours: nothing of it is shown.
    case failed

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .wrongMethod: .methodNotAllowed
        case .malformed: .badRequest
        case .notSignedIn, .noToken: .unauthorized
        case .notAdmitted, .foreignForm: .forbidden
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .conflict, .notAllowed: .conflict
        case .otherHost: .misdirectedRequest
        case .wait: .tooManyRequests
        case .busy, .notTaken: .serviceUnavailable
        case .failed: .internalServerError
        }
    }

    /// In seconds.
    var retryAfter: Int? {
        switch self {
        case .wait(let seconds): seconds
        case .busy: 2
        default: nil
        }
    }

    /// Whether somebody should know who looks after the desk.
    var isTold: Bool {
        switch self {
        case .notAdmitted, .noToken, .foreignForm, .otherHost, .wait: true
        default: false
        }
    }
}
