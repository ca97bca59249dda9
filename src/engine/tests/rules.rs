//! The rules of the network, one small story each.
