//! What holds in every run, whatever the network.
