/// Keeps something slow to a share of the time that has passed.
struct TimeShare {
    private let tenths: Int
    private let start = ContinuousClock.now
    private var spent = Duration.zero

    init(tenths: Int) { self.tenths = tenths }

    /// The first time is always free.
    var isLeft: Bool { spent == .zero || spent * 10 <= (ContinuousClock.now - start) * tenths }

    mutating func spend(on work: () -> Void) {
        let begun = ContinuousClock.now
        work()
        spent += ContinuousClock.now - begun
    }
}
