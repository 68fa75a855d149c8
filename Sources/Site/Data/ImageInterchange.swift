import Archive
import Text

// The words of IIIF's Presentation API 3.0 that an issue's manifest is made of.

/// A licence as `rights` takes it: the address of one of Creative Commons or of RightsStatements.org, with `http` as they are named
/// by; nil for any other.
func knownRights(_ licence: String) -> String? {
    guard let scheme = licence.firstRange(of: "://"), ["http", "https"].contains(licence[..<scheme.lowerBound]) else {
        return nil
    }
    let place = licence[scheme.upperBound...]
    let isKnown = place.hasPrefix("creativecommons.org/") || place.hasPrefix("rightsstatements.org/vocab/")
    return isKnown ? "http://" + place : nil
}

extension JSONWriter {
    /// `"label": {"zh-CN": ["…"]}`
    mutating func label(_ name: String, _ text: String, _ language: String) {
        key(name)
        object { $0.member(language, [text]) }
    }

    /// What every resource begins with.
    mutating func resource(_ type: String, id: String, label text: String, _ language: String) {
        member("id", id)
        member("type", type)
        label("label", text, language)
    }

    /// `"homepage": [{…}]`: a page of the site.
    mutating func webPage(_ name: String, _ address: String, label text: String, _ language: String) {
        key(name)
        array { json in
            json.object {
                $0.resource("Text", id: address, label: text, language)
                $0.member("format", "text/html")
            }
        }
    }

    /// `"thumbnail": [{…}]`
    mutating func thumbnail(_ address: String, _ extent: PagePictures.Extent) {
        key("thumbnail")
        array { json in json.object { $0.picture(address, extent) } }
    }

    /// The members of a picture.
    mutating func picture(_ address: String, _ extent: PagePictures.Extent) {
        member("id", address)
        member("type", "Image")
        member("format", "image/jpeg")
        member("height", extent.height)
        member("width", extent.width)
    }

    /// `[{"type": "AnnotationPage", …}]`
    mutating func annotationPage(id: String, _ items: (inout JSONWriter) -> Void) {
        array { json in
            json.object { json in
                json.member("id", id)
                json.member("type", "AnnotationPage")
                json.key("items")
                json.array(items)
            }
        }
    }

    /// An annotation of a canvas, or of a part of it.
    mutating func annotation(
        _ motivation: String, id: String, target: String, body: (inout JSONWriter) -> Void
    ) {
        object { json in
            json.member("id", id)
            json.member("type", "Annotation")
            json.member("motivation", motivation)
            json.key("body")
            json.object(body)
            json.member("target", target)
        }
    }

    /// The members of a part of a canvas, `…/canvas/1#xywh=10,20,300,40`, as ranges list it.
    mutating func part(_ target: String) {
        let parts = target.split(separator: "#", maxSplits: 1).map { String($0) }
        member("type", "SpecificResource")
        key("source")
        object {
            $0.member("id", parts[0])
            $0.member("type", "Canvas")
        }
        key("selector")
        object {
            $0.member("type", "FragmentSelector")
            $0.member("conformsTo", "http://www.w3.org/TR/media-frags/")
            $0.member("value", parts.last ?? "")
        }
    }
}
