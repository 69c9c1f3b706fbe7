/// How long a visitor may be still before they are asked whether they are there, and how long they then have.
///
/// What was done last is remembered as a moment, not as a time left: a clock can be asked at any time, as often as one
/// likes, and the answer is the same.
struct Patience {
    /// How long nothing happens before the warning.
    let idle: Duration
    /// How long the warning stands. People may take their time (WCAG 2.2.1): at least 20 seconds there, 30 here.
    let warning: Duration
    private var latest: Duration
    private var told: Int?

    /// Begins to be patient.
    /// - Parameters:
    ///   - idle: How long nothing happens before the warning.
    ///   - warning: How long the warning stands.
    ///   - now: The clock's time.
    init(idle: Duration, warning: Duration, now: Duration) {
        self.idle = idle
        self.warning = warning
        latest = now
    }

    /// Someone is there.
    /// - Returns: Whether they had been warned.
    mutating func renew(at now: Duration) -> Bool {
        defer { told = nil }
        latest = now
        return told != nil
    }

    /// When there will be something to tell.
    var deadline: Duration {
        guard let told else { return latest + idle }
        return latest + idle + warning - .seconds(max(0, told - 1))
    }

    /// What there is to tell, once for each second of the warning.
    mutating func check(at now: Duration) -> Input.Idleness? {
        let left = latest + idle + warning - now
        if left <= .zero { return .over }
        if left > warning { return nil }
        let seconds = Int(left.components.seconds) + (left.components.attoseconds > 0 ? 1 : 0)
        guard seconds != told else { return nil }
        told = seconds
        return .warning(secondsLeft: seconds)
    }
}
