// Loaded into clasp before anything else: every request to Google goes to the stand-in on this machine instead, and
// none can leave it.
const http = require('node:http');
const https = require('node:https');

const standIn = process.env.GOOGLE_STAND_IN;

https.request = (url, options, callback) => {
  const { pathname, search } = new URL(url);
  return http.request(`${standIn}${pathname}${search}`, { ...options, agent: undefined }, callback);
};
