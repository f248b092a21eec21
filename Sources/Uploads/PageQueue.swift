import Glibc

/// Hands items from one thread to another, a few at a time and in order. Shared by two threads: hence a class.
package final class PageQueue<Item: Sendable>: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var items: [Item] = []
    private let capacity: Int
    private var hasNoTaker = false

    package init(capacity: Int) {
        self.capacity = capacity
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Waits while the queue is full.
    /// - Returns: false when nobody wants more.
    package func put(_ item: Item) -> Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while items.count >= capacity, !hasNoTaker { pthread_cond_wait(changed, lock) }
        guard !hasNoTaker else { return false }
        items.append(item)
        if items.count == 1 { pthread_cond_broadcast(changed) }
        return true
    }

    /// Waits while the queue is empty.
    package func take() -> Item {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while items.isEmpty { pthread_cond_wait(changed, lock) }
        let item = items.removeFirst()
        // Whoever waits for room is woken for several items at once.
        if items.count == capacity / 2 { pthread_cond_broadcast(changed) }
        return item
    }

    /// Whether nobody will take more.
    package var isCancelled: Bool {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return hasNoTaker
    }

    /// Nobody will take more.
    package func cancel() {
        pthread_mutex_lock(lock)
        hasNoTaker = true
        items = []
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }
}
