/// Numbers in rows: digits and nothing else, which `Int` would not ask for.
enum Decimal {
    static func value(_ text: some StringProtocol) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
