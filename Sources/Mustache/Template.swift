package import Text

/// One template on its way to be compiled.
///
/// # The language
///
/// A template is text with tags. It is rendered against a value: an object with named members, which may be texts,
/// numbers, truths, lists and objects again. The language is Mustache, the whole official specification
/// (<https://github.com/mustache/spec>) with its optional modules for inheritance and dynamic names, without lambdas.
///
/// | tag | writes |
/// |---|---|
/// | `{{title}}` | the value, with `&`, `<`, `>`, `"` and `'` escaped for HTML |
/// | `{{{body}}}` or `{{&body}}` | the value as it is; for values that are HTML already |
/// | `{{page.url}}` | the member `url` of `page` |
/// | `{{.}}` | the current value itself, such as the element of a list of texts |
/// | `{{#items}}…{{/items}}` | for a list: its content once for each element; for any other value that is there: once |
/// | `{{^items}}…{{/items}}` | its content once if `items` is not there |
/// | `{{! words }}` | nothing: a comment |
/// | `{{>partials/card}}` | the template `partials/card`, for the current value |
/// | `{{>*kind}}` | the template that the value of `kind` names |
/// | `{{<layout}}{{$main}}…{{/main}}{{/layout}}` | the template `layout` with its block `main` replaced |
/// | `{{$main}}…{{/main}}` | a block: what a template that builds on this one may replace, and what stands there else |
/// | `{{=<% %>=}}` | nothing: from here on tags are written `<%title%>` |
///
/// **Not there** are: a name that no object has, null, false, zero, an empty text and an empty list. A list or an
/// object that is written as a value writes nothing; true and false write `true` and `false`.
///
/// **Names** are looked up in the current value, then in the values around it, innermost first; a member that is null
/// ends the search. Of `a.b.c` only `a` is looked up so; `b` and `c` must be members of what was found. Inside
/// `{{#items}}` the current value is the element; inside `{{#page}}` it is `page`. A name has no spaces and no braces.
///
/// **Lines** that hold nothing but one tag that writes no value vanish whole. A partial or parent alone on its line
/// hands the blanks before it on to each of its lines.
///
/// **Inheritance**: directly inside `{{<layout}}` only blocks count, other text is dropped. A block that is given by
/// several templates on the way takes what the outermost one gives. Blocks see the values of the place they are put
/// at. What is given for a block is moved to the indentation of that place. A block inside what is given for another
/// one belongs to the template it is written in, so that template's own users may replace it.
///
/// **Faults** are told when templates are compiled: tags, sections and blocks that are not closed or closed by another
/// name, names that cannot be, and templates that do not exist. See `TemplateFault`, and `RenderFault` for the two that
/// show only when a page is rendered.
package struct TemplateFile: Sendable, Equatable {
    /// The name by which other templates call it: `partials/card`.
    package var name: String
    /// The file as the user knows it, for faults: `templates/partials/card.mustache`.
    package var path: String
    /// UTF-8.
    package var text: Bytes

    package init(name: String, path: String, text: Bytes) {
        self.name = name
        self.path = path
        self.text = text
    }
}

/// Compiled templates that may call each other by name.
///
///     {{#people}}<b>{{name}}</b>{{/people}} in {{>place}}
///
///     0  section people, end 4
///     1  text "<b>"
///     2  value name, escaped
///     3  text "</b>"
///     4  text " in "
///     5  call place
///
/// All templates share one array of instructions; a section is followed by its content, then by what comes after it.
package struct TemplateSet: Sendable {
    /// The texts of all templates, without their tags, one after another.
    var literals: Bytes = []
    var instructions: [Instruction] = []
    /// Where the tag of each instruction stands: as many as there are instructions.
    var places: [Place] = []
    /// The names of all paths but the first of each, one path after another.
    var names: [String] = []
    var paths: [ValuePath] = []
    var calls: [Call] = []
    var blocks: [Block] = []
    var arguments: [Argument] = []
    var templates: [CompiledTemplate] = []
    /// The index into `templates` of each name.
    var numbers: [String: Int] = [:]
    var missingTemplates: MissingTemplates
    /// What tells these templates from others: copies of a set have the same.
    let identity = Identity()

    final class Identity: Sendable {}

    init(missingTemplates: MissingTemplates) {
        self.missingTemplates = missingTemplates
    }

    /// Whether there is a template of this name.
    package func contains(_ name: String) -> Bool { numbers[name] != nil }
}

/// What a template that calls one which does not exist gets.
package enum MissingTemplates: Sendable {
    /// A fault, or an error where the name comes from a value: a page never lacks a part in silence.
    case areFaults
    /// Nothing. The specification asks for this, and its test cases need it; the product never does.
    case areEmpty
}

/// One template of a set.
struct CompiledTemplate: Sendable {
    /// The file as the user knows it.
    var path: String
    /// Its instructions; none where the file had faults.
    var body: Range<Int>
}
