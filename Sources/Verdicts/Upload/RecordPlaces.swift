/// Numbers that count records over a whole upload, and the places that they stand for.
struct RecordPlaces: Sendable {
    private var starts: [Int32] = []
    private var next: Int32 = 0

    /// The number of a record.
    mutating func number(source: Int, position: Int32) -> Int32 {
        while starts.count <= source { starts.append(next) }
        let number = starts[source] + position
        next = max(next, number)
        return number
    }

    func place(_ number: Int32) -> EarlierRecord {
        // The last source that starts before the number.
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] < number { low = middle } else { high = middle }
        }
        return EarlierRecord(source: Int32(low), position: number - starts[low])
    }
}
