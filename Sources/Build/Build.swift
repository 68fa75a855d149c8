// Filled in with its module.
