// The floor of the HTTP benchmark: what Node itself costs for the same body and answer size.
import { createServer } from 'node:http';

const ANSWER = JSON.stringify({ action: { reason: 'passed' } });
const HEADERS = { 'content-type': 'application/json', 'content-length': ANSWER.length };

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'POST') JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(200, HEADERS);
    response.end(ANSWER);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
