#!/usr/bin/env node
/* global require -- CommonJS, because Node.js loads it sooner */
"use strict";
require("../dist/snmp.cjs").main();
