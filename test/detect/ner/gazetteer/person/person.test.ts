import { describe, expect, it } from 'vitest';
import { found } from '../support/hits.ts';

describe('persons', () => {
  it.each([
    ['My name is Maria Lopez and I have a question.', 'Maria Lopez'],
    ['Dear Mr. Kowalczyk, thank you.', 'Kowalczyk'],
    ['Please ask Jean-Pierre Dubois about it.', 'Jean-Pierre Dubois'],
    ['The report was written by Ludwig van der Berg.', 'Ludwig van der Berg'],
    ["Sinéad O'Brien's laptop is broken.", "Sinéad O'Brien"],
    ['J. R. Hartley called.', 'J. R. Hartley'],
    ['Ich heiße Jürgen Müller und wohne hier.', 'Jürgen Müller'],
    ['Je m’appelle Élodie Garnier.', 'Élodie Garnier'],
    ['Me llamo Joaquín Ibáñez', 'Joaquín Ibáñez'],
    ['Hello, this is Åsa Lindqvist from billing.', 'Åsa Lindqvist'],
    ['Меня зовут Иван Петров.', 'Иван Петров'],
    ['Name: Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['Customer: Adaeze Okonkwo, order 1182', 'Adaeze Okonkwo'],
    ['Patient: Thandiwe Nkosi', 'Thandiwe Nkosi'],
    ['I met Haruki Yamamoto in the lobby.', 'Haruki Yamamoto'],
    ['my name is john smith, please help', 'john smith'],
    ['MY NAME IS JOHN SMITH', 'JOHN SMITH'],
    ['Best regards,\nPriya Raghunathan', 'Priya Raghunathan'],
    ['Many thanks,\n\nOluwaseun', 'Oluwaseun'],
    ['{"name": "Aylin Demir", "age": 31}', 'Aylin Demir'],
    ['name,city\nKwame Mensah,Accra', 'Kwame Mensah'],
    ['My colleague Wojciech Szczęsny resigned.', 'Wojciech Szczęsny'],
  ])('%s', (text, name) => {
    expect(found('PERSON', text)).toEqual([name]);
  });

  it.each([
    ['They had three: Omar, Patrick and Jonathan.', ['Omar', 'Patrick', 'Jonathan']],
    ['Ella: Where is it?\nMarcus: I do not know.', ['Ella', 'Marcus']],
  ])('%s', (text, names) => {
    expect(found('PERSON', text)).toEqual(names);
  });

  it.each([
    'Will this work in May or in June?',
    'Mark the row as read, then grant access.',
    'The Paris agreement was signed in 2015.',
    'Use Java, Ruby or Julia on Apache Kafka with Django.',
    'Jenkins Pipeline and Kubernetes Ingress Controller',
    'CAN I SPEAK TO A REAL PERSON?!?!',
    'Capitalized words like Wisdom and Discipline are often mistaken.',
    'The Princess Royal arrived this morning.',
    'Amazon Prime and Google Chrome',
    'Machine Learning Engineer, Data Science Team',
    'def main(args): return Result(args)',
    'Note: Authorization: Bearer token required',
    'Monday, Tuesday and Wednesday',
    'New Zealand beat South Africa.',
    'Dear Sir or Madam, hello everyone',
    'the Hudson River and Lake Victoria',
    'class UserService extends BaseService {}',
    'TypeError: Cannot read properties of undefined',
    'Drake PLC and Fernandez Inc. merged.',
  ])('are not seen in: %s', (text) => {
    expect(found('PERSON', text)).toEqual([]);
  });
});
