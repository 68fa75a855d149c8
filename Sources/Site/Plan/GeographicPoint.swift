import Archive

/// A place on earth in degrees.
struct GeographicPoint: Sendable {
    let latitude: Double
    let longitude: Double

    init?(_ place: Coordinates) {
        guard let latitude = Double(place.latitude), let longitude = Double(place.longitude) else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }

    /// How far it lies from another, as on a plane that touches the earth half way: within 1,000 km wrong by less than one in a hundred, but
    /// near the poles.
    func offset(from other: GeographicPoint) -> GeographicOffset {
        var degrees = longitude - other.longitude
        if degrees > 180 { degrees -= 360 } else if degrees < -180 { degrees += 360 }
        return GeographicOffset(
            east: degrees * kilometresOfDegree * cosine(ofDegrees: (latitude + other.latitude) / 2),
            north: (latitude - other.latitude) * kilometresOfDegree)
    }
}

/// A way on the earth, in kilometres.
struct GeographicOffset {
    let east: Double
    let north: Double

    var length: Double { (east * east + north * north).squareRoot() }

    /// The nearest of eight: each reaches to 22.5° on either side, whose tangent is √2 − 1.
    var direction: CompassPoint {
        let tangent = 0.414_213_562_373_095
        if east.magnitude <= north.magnitude * tangent { return north >= 0 ? .north : .south }
        if north.magnitude <= east.magnitude * tangent { return east >= 0 ? .east : .west }
        return north > 0 ? (east > 0 ? .northEast : .northWest) : (east > 0 ? .southEast : .southWest)
    }
}

enum CompassPoint: Int, CaseIterable {
    case north, northEast, east, southEast, south, southWest, west, northWest
}

/// Of a great circle: 6,371 km × π / 180.
private let kilometresOfDegree = 111.195

/// By its series, whose terms are done with at 90°: libraries round their cosines each in their own way, and a site has the same bytes everywhere.
private func cosine(ofDegrees degrees: Double) -> Double {
    let x = degrees * 3.141_592_653_589_793 / 180
    var sum = 1.0, term = 1.0
    for step in 1...12 {
        term *= -x * x / Double((2 * step - 1) * 2 * step)
        sum += term
    }
    return sum
}
