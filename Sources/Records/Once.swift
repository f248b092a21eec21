import Synchronization

/// A value made when it is first asked for, and kept: for what not every run needs. Shared by all copies of its owner: hence a class.
final class Once<Value: Sendable>: Sendable {
    private let kept = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let kept { return kept }
            let value = make()
            kept = value
            return value
        }
    }
}
