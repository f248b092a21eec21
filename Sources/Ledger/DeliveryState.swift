/// What has become of a delivery. `received` leads to any other, `quarantined` back to `received`.
package enum DeliveryState: String, CaseIterable, Sendable {
    case received
    case judged
    /// Some of its sources could not be read whole.
    case partlyJudged = "partly-judged"
    case refused
    case quarantined
}
