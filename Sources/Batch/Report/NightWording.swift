import Verdicts

/// The words of one language for the page of a night; reasons and courses have theirs in the rulebook.
protocol NightWording: Sendable {
    func label(_ label: NightLabel) -> String
    /// With its thousands apart.
    func number(_ number: Int) -> String
    func title(run: Int64, day: String) -> String
    /// What the night was, in a sentence or two.
    func opening(_ facts: NightFacts, _ records: NightCounts.ByVerdict) -> String
    func verdict(_ verdict: Verdict) -> String
    /// The heading of a list.
    func kind(_ kind: NightListing.Kind) -> String
    /// - Parameter because: the code that is stored with the state.
    func whatToDo(_ kind: NightListing.Kind, because: String?) -> String
    /// Why an entry was left in the inbox, and what to do; nil for a code that is not known.
    func deferral(_ code: String) -> (why: String, whatToDo: String)?
    func tally(_ counts: NightDelivery.Counts) -> String
    /// The number of a delivery, its size in bytes, and how often its reading was tried.
    func place(_ delivery: NightDelivery) -> String
    func duplicate(of delivery: Int64) -> String
    /// How many more there are than are shown.
    func more(_ count: Int) -> String
    /// What a file of the report holds.
    func file(_ name: String) -> String
}

extension NightWording {
    func grouped(_ number: Int, by mark: String) -> String {
        let digits = Array(String(number))
        return digits.indices.map { place in
            let isBoundary = place > 0 && (digits.count - place) % 3 == 0
            return (isBoundary ? mark : "") + String(digits[place])
        }.joined()
    }
}
