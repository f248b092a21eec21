import Ledger

/// Markers that a stopped run has left in the inbox: it moved the data, and was stopped before it moved what said that they were whole.
struct LeftMarkers {
    let inbox: Folder
    let taken: Folder
    let ledger: Ledger

    /// - Parameter run: that was stopped and is taken up.
    func move(of run: Int64) throws {
        let names = try inbox.names()
        let known = Set(names)
        let markers = names.filter { name in
            name.hasSuffix(Marker.suffix) && Self.data(of: name).map { !known.contains($0) } ?? false
        }
        guard !markers.isEmpty else { return }
        var arrivals: [EntryName: StoredArrival] = [:]
        try ledger.forEachArrival(in: run) { arrival in
            if let name = arrival.name { arrivals[EntryName(name)] = arrival }
        }
        for marker in markers {
            guard let arrival = Self.data(of: marker).flatMap({ arrivals[$0] }), try isOf(arrival, marker) else { continue }
            try? inbox.move(marker, to: EntryName(OfficeFolder.number(arrival.id) + Marker.suffix), in: taken)
        }
    }

    /// One that came after the data is of others that are still to come.
    private func isOf(_ arrival: StoredArrival, _ marker: EntryName) throws -> Bool {
        let number = OfficeFolder.number(arrival.id)
        guard try taken.status(EntryName(number + arrival.suffix)) != nil,
            try taken.status(EntryName(number + Marker.suffix)) == nil, let status = try inbox.status(marker)
        else { return false }
        return status.changedAt / 1_000_000_000 <= arrival.arrivedAt.seconds
    }

    static func data(of marker: EntryName) -> EntryName? {
        let rest = marker.bytes.dropLast(Marker.suffix.utf8.count)
        return rest.isEmpty ? nil : EntryName(Array(rest))
    }
}
