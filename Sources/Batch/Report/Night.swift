/// A night as it is reported: facts, and what is too much to be held, handed over one at a time and always in the same order.
package struct Night {
    package typealias Each<Item> = ((Item) throws -> Void) throws -> Void

    package let facts: NightFacts
    let forEachDelivery: Each<NightDelivery>
    let forEachDeferral: Each<NightDeferral>
    let forEachVerdict: (Int64, (NightVerdict) throws -> Void) throws -> Void

    /// - Parameters:
    ///   - forEachDelivery: by number.
    ///   - forEachVerdict: of the delivery with a number, by source and position; asked once of each delivery that has any.
    package init(
        _ facts: NightFacts, forEachDelivery: @escaping Each<NightDelivery>,
        forEachDeferral: @escaping Each<NightDeferral> = { _ in },
        forEachVerdict: @escaping (Int64, (NightVerdict) throws -> Void) throws -> Void
    ) {
        self.facts = facts
        self.forEachDelivery = forEachDelivery
        self.forEachDeferral = forEachDeferral
        self.forEachVerdict = forEachVerdict
    }
}
