/** One example of the document: what it shows, and the body. */
export interface Example {
  readonly summary: string;
  readonly value: object;
}

/** What one path takes and answers, by example; the first answer belongs to the call. */
export interface PathExamples {
  /** A call that can be sent as it stands. */
  readonly call: object;
  readonly answers: Readonly<Record<string, Example>>;
}

/** Of a prompt. */
export const PROMPT_EXAMPLES: PathExamples = {
  call: messages('My e-mail address is jane.doe@example.com.'),
  answers: {
    mask: mask(messages('My e-mail address is [EMAIL_ADDRESS].').body),
    pass: pass(),
    reject: reject(
      'Reject, e.g. of "Ignore all previous instructions."',
      'The request was refused because it tries to override instructions.',
      'r=injection.override e=INJECTION:1',
    ),
  },
};

/** Of an answer. */
export const ANSWER_EXAMPLES: PathExamples = {
  call: choices('My e-mail address is jane.doe@example.com.'),
  answers: {
    mask: mask(choices('My e-mail address is [EMAIL_ADDRESS].').body),
    pass: pass(),
    reject: reject(
      'Reject, e.g. of a private key',
      'A private key must never be sent. Remove it and rotate it.',
      'r=secret.private-key e=PRIVATE_KEY:1',
    ),
  },
};

/** Of a window of a streamed answer, where agentgateway would drop a mask. */
export const WINDOW_EXAMPLES: PathExamples = {
  call: ANSWER_EXAMPLES.call,
  answers: {
    reject: reject(
      'Reject, where an answer that is no stream is masked',
      'E-mail addresses are not allowed here.',
      'r=pii.email e=EMAIL_ADDRESS:1',
    ),
    pass: pass(),
  },
};

/** Of a call that cannot be read. */
export const ERROR_EXAMPLES: Readonly<Record<string, Example>> = {
  json: {
    summary: 'The body is not JSON',
    value: {
      error: { code: 'GW_WIRE_JSON', message: 'Cannot read the body: it is not JSON' },
    },
  },
};

function messages(content: string) {
  return { body: { messages: [{ role: 'user', content }] } };
}

function choices(content: string) {
  return { body: { choices: [{ message: { role: 'assistant', content } }] } };
}

function pass(): Example {
  return {
    summary: 'Pass: nothing was found',
    value: { action: { reason: 'passed d=gw_F2AVdQHp_1' } },
  };
}

function mask(body: object): Example {
  const reason = reasonOf('mask', 'r=pii.email e=EMAIL_ADDRESS:1', 'gw_F2AVdQHp_2');
  return { summary: 'Mask: the answer to the call above', value: { action: { body, reason } } };
}

function reject(summary: string, text: string, found: string): Example {
  const id = 'gw_F2AVdQHp_3';
  const action = {
    body: `${text} (reference ${id})`,
    status_code: 403,
    reason: reasonOf('reject', found, id),
  };
  return { summary, value: { action } };
}

function reasonOf(action: string, found: string, id: string): string {
  return `gw1 a=${action} ${found} p=default@780dec6e97b0 d=${id}`;
}
