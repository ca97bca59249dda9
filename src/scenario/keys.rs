//! Dotted keys over the fully defaulted tree: the one way in which `--set`, levers, cards and events move
//! parameters.
//!
//! Only keys that stand in the defaulted tree exist. A place in a list is its number, counted from 0, as in
//! `hall.walking.per_hour.2`.

use super::file::{EffectFile, SetValue};
use super::nearest::{cut, nearest};
use super::problem::Problem;
use toml::{Table, Value};

/// What may not be set: the words, and what says which file this is.
const FIXED: [&str; 4] = ["text", "format", "id", "language"];

/// One change of one key.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The new value, of the type the key has.
    Set(Value),
    /// A number added; to every number, where the key names a list.
    Add(f64),
    /// A number multiplied by; every number, where the key names a list.
    Times(f64),
}

impl Change {
    /// The change an effect asks for; none unless exactly one of `set`, `add`, `times` is given.
    pub fn of(effect: &EffectFile) -> Option<Self> {
        match (&effect.set, effect.add, effect.times) {
            (Some(SetValue::Switch(switch)), None, None) => Some(Self::Set((*switch).into())),
            (Some(SetValue::Number(number)), None, None) => Some(Self::Set((*number).into())),
            (Some(SetValue::Word(word)), None, None) => Some(Self::Set(word.as_str().into())),
            (None, Some(number), None) => Some(Self::Add(number)),
            (None, None, Some(number)) => Some(Self::Times(number)),
            _ => None,
        }
    }
}

/// The value at a dotted key.
pub fn get<'t>(tree: &'t Table, key: &str) -> Option<&'t Value> {
    let mut parts = key.split('.');
    let first = tree.get(parts.next()?)?;
    parts.try_fold(first, |value, part| match value {
        Value::Table(table) => table.get(part),
        Value::Array(items) => items.get(part.parse::<usize>().ok()?),
        _ => None,
    })
}

fn get_mut<'t>(tree: &'t mut Table, key: &str) -> Option<&'t mut Value> {
    let mut parts = key.split('.');
    let first = tree.get_mut(parts.next()?)?;
    parts.try_fold(first, |value, part| match value {
        Value::Table(table) => table.get_mut(part),
        Value::Array(items) => items.get_mut(part.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Every key that can be set to a single value, in the order of the tree.
pub fn leaves(tree: &Table) -> Vec<String> {
    let mut keys = Vec::new();
    for (key, value) in tree.iter().filter(|(key, _)| !FIXED.contains(&key.as_str())) {
        gather(key, value, &mut keys);
    }
    keys
}

fn gather(path: &str, value: &Value, keys: &mut Vec<String>) {
    match value {
        Value::Table(table) => table.iter().for_each(|(key, value)| gather(&format!("{path}.{key}"), value, keys)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, value)| gather(&format!("{path}.{i}"), value, keys));
        }
        _ => keys.push(path.to_owned()),
    }
}

/// Moves one key. An integer stays one: sums and products are rounded to the nearest whole number.
///
/// The range of the value is not looked at here; [`super::Scenario::from_tree`] does that for the whole.
pub fn apply(tree: &mut Table, key: &str, change: &Change) -> Result<(), Problem> {
    if FIXED.contains(&key.split('.').next().unwrap_or_default()) {
        return Err(Problem::new(key, format!("`{}` cannot be set", cut(key))).expected("a parameter, not a word"));
    }
    if get(tree, key).is_none() {
        return Err(unknown(tree, key));
    }
    // The lookup above has just found it.
    let Some(value) = get_mut(tree, key) else { return Ok(()) };
    let changed = match change {
        Change::Set(new) => set(value, new),
        Change::Add(number) => each_number(value, &|old| old + number),
        Change::Times(number) => each_number(value, &|old| old * number),
    };
    match changed {
        Ok(changed) => *value = changed,
        Err(expected) => return Err(misfit(tree, key, &expected)),
    }
    Ok(())
}

fn unknown(tree: &Table, key: &str) -> Problem {
    let known = leaves(tree);
    let problem = Problem::new(key, format!("`{}` is not a key of this scenario", cut(key))).expected("a dotted key");
    match nearest(key, known.iter().map(String::as_str)) {
        Some(name) => problem.hint(format!("the nearest is `{name}`")),
        None => problem,
    }
}

fn misfit(tree: &Table, key: &str, expected: &str) -> Problem {
    let problem = Problem::new(key, format!("`{}` does not take that", cut(key))).expected(expected);
    let inside = format!("{key}.");
    match leaves(tree).into_iter().find(|leaf| leaf.starts_with(&inside)) {
        Some(leaf) => problem.hint(format!("there is more below it, as in `{leaf}`")),
        None => problem,
    }
}

fn set(old: &Value, new: &Value) -> Result<Value, String> {
    match (old, new) {
        (Value::Integer(_), Value::Float(number)) if number.fract() == 0.0 && number.abs() < 9e15 => {
            Ok(Value::Integer(*number as i64))
        }
        (Value::Integer(_), Value::Integer(_))
        | (Value::Boolean(_), Value::Boolean(_))
        | (Value::String(_), Value::String(_))
        | (Value::Array(_), Value::Array(_)) => Ok(new.clone()),
        (Value::Float(_), Value::Integer(number)) => Ok(Value::Float(*number as f64)),
        (Value::Float(_), Value::Float(number)) if number.is_finite() => Ok(new.clone()),
        _ => Err(takes(old).into()),
    }
}

fn each_number(old: &Value, change: &dyn Fn(f64) -> f64) -> Result<Value, String> {
    match old {
        Value::Integer(number) => {
            let changed = change(*number as f64).round();
            if changed.abs() < 9e15 { Ok(Value::Integer(changed as i64)) } else { Err("a smaller change".into()) }
        }
        Value::Float(number) => {
            let changed = change(*number);
            if changed.is_finite() { Ok(Value::Float(changed)) } else { Err("a smaller change".into()) }
        }
        Value::Array(items) => {
            items.iter().map(|item| each_number(item, change)).collect::<Result<_, _>>().map(Value::Array)
        }
        _ => Err("a key that holds a number".into()),
    }
}

fn takes(old: &Value) -> &'static str {
    match old {
        Value::Integer(_) => "a whole number",
        Value::Float(_) => "a finite number",
        Value::Boolean(_) => "true or false",
        Value::String(_) => "text",
        Value::Array(_) => "a list in brackets",
        Value::Datetime(_) | Value::Table(_) => "a key that holds one value",
    }
}

/// Takes `hall.stations.desks.servers=4` apart.
pub fn parse_assignment(text: &str) -> Result<(String, String), Problem> {
    let shape = || {
        Problem::new("", format!("`{}` says nothing to set", cut(text)))
            .expected("KEY=VALUE")
            .hint("as in policy.threshold=2.05")
    };
    let (key, value) = text.split_once('=').ok_or_else(shape)?;
    if key.trim().is_empty() || value.trim().is_empty() {
        Err(shape())
    } else {
        Ok((key.trim().to_owned(), value.trim().to_owned()))
    }
}

/// Reads the written value for a key by the type the key has, and sets it.
pub fn assign(tree: &mut Table, key: &str, written: &str) -> Result<(), Problem> {
    let value = match get(tree, key) {
        Some(Value::String(_)) => Value::String(written.trim_matches('"').to_owned()),
        Some(Value::Integer(_) | Value::Float(_)) => match (written.parse::<i64>(), written.parse::<f64>()) {
            (Ok(whole), _) => Value::Integer(whole),
            (_, Ok(number)) => Value::Float(number),
            _ => Value::String(written.to_owned()),
        },
        // One short list or switch; what goes deep is refused with everything else that does not fit.
        Some(_) if written.len() < 4096 && written.matches('[').count() <= 4 => {
            let table = toml::from_str::<Table>(&format!("value = {written}")).unwrap_or_default();
            table.get("value").cloned().unwrap_or_else(|| Value::String(written.to_owned()))
        }
        Some(_) => Value::Table(Table::new()),
        // `apply` says that there is no such key.
        None => Value::Boolean(false),
    };
    apply(tree, key, &Change::Set(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Table {
        toml::from_str("id = 'x'\n[hall]\nservers = 3\nname = 'a'\nopen = false\nrate = 1.5\nlist = [1.0, 2.0]\n[text]\ntitle = ''")
            .unwrap()
    }

    #[test]
    fn integers_stay_integers() {
        let mut tree = tree();
        apply(&mut tree, "hall.servers", &Change::Times(1.5)).unwrap();
        assert_eq!(get(&tree, "hall.servers"), Some(&Value::Integer(5)));
        apply(&mut tree, "hall.servers", &Change::Set(Value::Float(4.0))).unwrap();
        assert_eq!(get(&tree, "hall.servers"), Some(&Value::Integer(4)));
        assert!(apply(&mut tree, "hall.servers", &Change::Set(Value::Float(4.5))).is_err());
        apply(&mut tree, "hall.list", &Change::Times(2.0)).unwrap();
        assert_eq!(get(&tree, "hall.list.1"), Some(&Value::Float(4.0)));
    }

    #[test]
    fn values_are_read_by_the_type_the_key_has() {
        let mut tree = tree();
        for (key, value) in
            [("hall.servers", "4"), ("hall.rate", "2"), ("hall.name", "5"), ("hall.open", "true"), ("hall.list.0", "9")]
        {
            assign(&mut tree, key, value).unwrap();
        }
        let hall: Table =
            toml::from_str("servers = 4\nname = '5'\nopen = true\nrate = 2.0\nlist = [9.0, 2.0]").unwrap();
        assert_eq!(tree["hall"], Value::Table(hall));
        for (key, value) in
            [("hall.servers", "many"), ("hall.open", "1"), ("hall", "1"), ("hall.rate", "nan"), ("text.title", "x")]
        {
            assert!(assign(&mut tree, key, value).is_err(), "{key}={value}");
        }
    }

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let problem = assign(&mut tree(), "hall.server", "4").unwrap_err();
        assert!(problem.hint.contains("`hall.servers`"), "{problem}");
        let problem = apply(&mut tree(), "hall", &Change::Add(1.0)).unwrap_err();
        assert!(problem.hint.contains("`hall.servers`"), "{problem}");
    }

    #[test]
    fn assignments_are_taken_apart() {
        assert_eq!(parse_assignment("a.b = 4").unwrap(), ("a.b".into(), "4".into()));
        assert!(parse_assignment("a.b").is_err());
        assert!(parse_assignment("=4").is_err());
    }
}
